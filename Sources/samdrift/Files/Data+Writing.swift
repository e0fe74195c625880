import Foundation

extension Data {
  /// The UTF-8 of a text, without the casts by which it would be made of any sequence.
  init(utf8 text: String) {
    var text = text
    self = text.withUTF8 { Data(buffer: $0) }
  }

  /// Writes all of the bytes in an open file.
  func write(to file: Int32) throws(SystemError) {
    // What is thrown within the closure would lose its type.
    let error = withUnsafeBytes { bytes -> SystemError? in
      do throws(SystemError) {
        try bytes.write(to: file)
        return nil
      } catch {
        return error
      }
    }
    if let error { throw error }
  }
}

extension UnsafeRawBufferPointer {
  /// Writes all of the bytes in an open file.
  func write(to file: Int32) throws(SystemError) {
    var rest = self[...]
    while !rest.isEmpty {
      let bytes = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(file, bytes.baseAddress, bytes.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}
