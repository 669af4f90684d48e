import { implement } from '@orpc/server'
import { readOperators, readProducts } from '../../../db/views/catalogue-view.ts'
import { readParts } from '../../../db/views/part-view.ts'
import { readGuides } from '../../../db/views/guide-view.ts'
import { readPartners } from '../../../db/views/partner-view.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { Bench } from '../bench.ts'
import { keepGuide, retireGuide } from '../reference/keep-guides.ts'
import { keepPartner, retirePartner } from '../reference/keep-partners.ts'
import { keepProduct } from '../reference/keep-products.ts'
import { addOperator, editOperator, renewBadge, setActive, setPin } from '../operators/manage-operators.ts'

/** Products, parts, partners and operators. */
export function catalogueRoutes(bench: Bench) {
  const { db, desk } = bench
  const os = implement(contract).catalogue
  return {
    products: os.products.handler(() => readProducts(db)),
    parts: os.parts.handler(() => readParts(db)),
    operators: os.operators.handler(() => readOperators(db)),
    addOperator: os.addOperator.handler(({ input }) => addOperator(bench, input)),
    editOperator: os.editOperator.handler(({ input }) => editOperator(bench, input)),
    setActive: os.setActive.handler(({ input }) => setActive(bench, input)),
    renewBadge: os.renewBadge.handler(({ input }) => renewBadge(bench, input.operator)),
    setPin: os.setPin.handler(({ input }) => setPin(bench, input)),
    partners: os.partners.handler(() => readPartners(db)),
    keepPartner: os.keepPartner.handler(({ input: { id, partner } }) =>
      keepPartner(bench, { partner, ...(id === undefined ? {} : { id }) }),
    ),
    retirePartner: os.retirePartner.handler(({ input }) => retirePartner(bench, input.id)),
    guides: os.guides.handler(() => readGuides(db)),
    keepGuide: os.keepGuide.handler(({ input: { id, guide } }) => keepGuide(bench, { guide, ...(id === undefined ? {} : { id }) })),
    retireGuide: os.retireGuide.handler(({ input }) => retireGuide(bench, input.id)),
    keepProduct: os.keepProduct.handler(({ input }) => keepProduct(bench, input)),
    switchOperator: os.switchOperator.handler(({ input }) => desk.switchOperator(input.operator)),
  }
}
