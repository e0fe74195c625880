import Glibc
import Synchronization

/// News of a file: the system tells when anybody has written to it, this program too.
///
/// The system is only asked once somebody wants to know. On a drive that others reach by the network,
/// it doesn't hear of what they write there.
final class FileNews: Sendable {
  private let path: String
  private let watching = Mutex<Int32?>(nil)

  init(of path: String) { self.path = path }

  deinit { if let file = watching.withLock({ $0 }) { close(file) } }

  /// The descriptor that can be read from when there is news; nil as long as the system tells nothing, as
  /// where too many programs watch files already.
  var file: Int32? {
    watching.withLock { file in
      file = file ?? watch()
      return file
    }
  }

  private func watch() -> Int32? {
    let file = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard file >= 0 else { return nil }
    if inotify_add_watch(file, path, UInt32(IN_MODIFY)) >= 0 { return file }
    close(file)
    return nil
  }

  /// Takes the news that have come.
  func take() {
    guard let file = watching.withLock({ $0 }) else { return }
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(file, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}

extension SQLiteJournal {
  /// A descriptor that can be read from when anybody has written to the file, also by this journal.
  ///
  /// A write is begun before it is done, so that the file may still be held then.
  public var news: Int32? { written.file }

  /// Takes the news that have come.
  public func takeNews() { written.take() }
}
