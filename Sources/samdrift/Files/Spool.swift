import Foundation

/// A file without a name, for what is handed on only when all of it is there.
///
/// Whoever reads standard output may be slow; what it is made from shan't be held meanwhile.
struct Spool: ~Copyable {
  private static let pieceLength = 1 << 16

  private let descriptor: Int32

  /// Makes one where temporary files are.
  init() throws(Failure) {
    let parent = TemporaryDirectory.parent
    var template = Array("\(parent)/.samdrift-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw TemporaryDirectory.unusable(SystemError(errno))
    }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// Writes all of `data` after what has been written.
  func write(_ data: Data) throws(Failure) {
    do throws(SystemError) {
      try data.write(to: descriptor)
    } catch {
      throw TemporaryDirectory.unusable(error)
    }
  }

  /// Gives everything to `body` in pieces.
  func read(_ body: (Data) throws -> Void) throws {
    lseek(descriptor, 0, SEEK_SET)
    var buffer = [UInt8](repeating: 0, count: Self.pieceLength)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return }
      if count > 0 {
        try body(Data(buffer[..<count]))
      } else if errno != EINTR {
        throw TemporaryDirectory.unusable(SystemError(errno))
      }
    }
  }
}
