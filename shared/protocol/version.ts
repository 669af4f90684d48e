/**
 * The version of everything in this folder, as it stands in every path (`/v1/…`). A message is never changed in a way an older bench or
 * cloud could misread: fields are only added, and what is not known is passed over. What cannot be told so gets a new version.
 */
export const PROTOCOL = 1
