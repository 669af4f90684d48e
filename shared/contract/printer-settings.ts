import { z } from 'zod'

export const printerSettings = z.object({
  id: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(60),
  address: z.discriminatedUnion('transport', [
    z.object({
      transport: z.literal('tcp'),
      host: z.string().trim().min(1).max(253),
      port: z.number().int().min(1).max(65_535),
      language: z.enum(['zpl', 'tspl', 'escpos']),
      dpi: z.union([z.literal(203), z.literal(300)]),
      encoding: z.enum(['z64', 'acs', 'hex']),
    }),
    z.object({ transport: z.literal('pdf-folder'), folder: z.string().min(1).max(1000) }),
  ]),
  prints: z.array(z.enum(['unit', 'return'])),
})
