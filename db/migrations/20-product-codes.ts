import type { WritableDb } from '../handles.ts'

/** Every scan of a product's number looks it up: GTINs with fourteen digits, letters as capitals, each with an index. */
export function up(db: WritableDb): void {
  db.exec(`
    UPDATE product_view SET
      fnsku = upper(fnsku),
      asin = upper(asin),
      gtin = CASE WHEN length(gtin) < 14 THEN substr('00000000000000' || gtin, -14) ELSE gtin END;
    CREATE INDEX product_view_fnsku ON product_view (fnsku) WHERE fnsku IS NOT NULL;
    CREATE INDEX product_view_gtin ON product_view (gtin) WHERE gtin IS NOT NULL;
    CREATE INDEX product_view_asin ON product_view (asin) WHERE asin IS NOT NULL;
  `)
}
