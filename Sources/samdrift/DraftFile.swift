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
    try PrivateFile.write(try JSONEncoder().encode(draft), to: path, mayReplace: true)
  }
}
