import Foundation
import Screens

/// The file where a form that was interrupted is kept, for nobody but the user.
struct DraftFile {
  let path: String

  /// The kept form, or nil when there is none that can be read.
  func load() -> Draft? {
    guard access(path, F_OK) == 0,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else { return nil }
    return try? JSONDecoder().decode(Draft.self, from: data)
  }

  /// Keeps a form instead of the one kept before, or none.
  func save(_ draft: Draft?) throws {
    guard let draft else {
      unlink(path)
      return
    }
    let directory = (path as NSString).deletingLastPathComponent
    try Environment.makePrivateDirectory(directory)
    let data = try JSONEncoder().encode(draft)
    let beside = path + ".ny"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError(errno) }
    defer { close(file) }
    let written = data.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == data.count, fsync(file) == 0, rename(beside, path) == 0 else {
      throw SystemError(errno)
    }
  }
}
