import Foundation

extension Data {
  /// Writes all of the bytes in an open file.
  func write(to file: Int32) throws(SystemError) {
    var rest = self[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
