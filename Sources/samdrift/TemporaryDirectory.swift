import Glibc

/// A private directory that goes away with everything in it.
enum TemporaryDirectory {
  /// Gives `body` the path of a new directory, and removes it afterwards.
  static func use(_ body: (String) throws -> Void) throws {
    let path = try make()
    defer { remove(path) }
    try body(path)
  }

  /// Makes a directory for nobody but the user, and gives its path.
  static func make() throws(Failure) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/samdrift-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      let error = SystemError(errno)
      throw Failure(
        error.writing, "Der kan ikke oprettes en midlertidig mappe i \(parent): \(error).")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes a directory with the files in it.
  static func remove(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(directory)
    }
    rmdir(path)
  }
}
