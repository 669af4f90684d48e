import { runCommand } from './run.mjs'

process.exit(runCommand('@biomejs/biome', ['format', '--write'], { command: 'biome' }))
