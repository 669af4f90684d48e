/** Who may use the admin's page. In a schema of their own, which the service's role has no right to: they belong to no center. */
export const up = `
CREATE SCHEMA admins;
REVOKE ALL ON SCHEMA admins FROM PUBLIC;

CREATE TABLE admins.account (
  name text PRIMARY KEY,
  -- scrypt: its costs, the salt and the hash.
  password text NOT NULL,
  totp_secret bytea NOT NULL,
  -- The last 30 seconds whose code was used: each counts once.
  totp_step bigint NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  created_at timestamptz NOT NULL
);

CREATE TABLE admins.session (
  token_hash bytea PRIMARY KEY,
  name text NOT NULL,
  csrf text NOT NULL,
  expires_at timestamptz NOT NULL
);
`
