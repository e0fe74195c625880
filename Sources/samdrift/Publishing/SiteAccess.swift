import Foundation

/// Who may read and write a published site: everybody may read it, and the group that shares the folder
/// it is in may write it.
struct SiteAccess: Equatable {
  /// The mode of its folders.
  let folder: mode_t
  /// The mode of its files.
  let file: mode_t

  /// What holds in a folder of this status.
  init(in status: stat?) {
    let mode = status?.st_mode ?? 0
    let isShared = status.map(Outbox.isShared) ?? false
    folder = 0o755 | (mode & S_ISGID) | (isShared ? S_IWGRP : 0)
    file = isShared ? 0o664 : 0o644
  }
}
