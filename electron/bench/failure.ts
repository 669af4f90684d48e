import { assertNever } from '../../shared/decider.ts'
import type { StoreRefusal } from './store/open-with-recovery.ts'

/** Why the bench cannot start, in both languages: it is said before the language setting can be read. */
export function failureText(refusal: StoreRefusal, dataDir: string): string {
  switch (refusal.type) {
    case 'newer-store':
      return (
        `The data in ${dataDir} were written by a newer Mendbench (store ${refusal.found}, this one knows ${refusal.known}). Nothing was changed. Install the newer version again.\n` +
        `${dataDir} 中的数据由更新版本的 Mendbench 写入（存储版本 ${refusal.found}，本版本只认识 ${refusal.known}）。数据未作任何更改。请重新安装新版本。`
      )
    case 'not-writable':
      return (
        `The data folder ${dataDir} cannot be written. Nothing was changed. Make room or give this user the right to write there. (${refusal.detail})\n` +
        `无法写入数据文件夹 ${dataDir}。数据未作任何更改。请腾出空间或授予写入权限。（${refusal.detail}）`
      )
    case 'in-use':
      return (
        `Mendbench is already running with the data in ${dataDir}. Close it first, or use another folder (MENDBENCH_DATA).\n` +
        `Mendbench 已在使用 ${dataDir} 中的数据。请先关闭它，或使用其他文件夹（MENDBENCH_DATA）。`
      )
    case 'damaged-without-backup':
      return (
        `The store is damaged and there is no sound backup. It was kept, unchanged, as ${refusal.keptIn}. Start again to begin with an empty store, or put a backup into ${dataDir}/backups first. (${refusal.detail})\n` +
        `数据库已损坏，且没有可用的备份。损坏的文件原样保存在 ${refusal.keptIn}。再次启动将使用空数据库，或先把备份放入 ${dataDir}/backups。（${refusal.detail}）`
      )
    default:
      return assertNever(refusal)
  }
}

/** Says why on standard error and ends with 1. */
export function exit(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
