import Foundation
import Screens

/// The file where a form that was interrupted is kept, for nobody but the user.
///
/// It has at most one for each database, so that work on another doesn't push it out.
struct DraftFile {
  /// The file.
  let path: String
  /// The database that the form is about.
  let database: String

  /// The kept form, or nil when there is none that can be read.
  func load() -> Draft? {
    let drafts = all()
    // Mostly there are none, and the key takes long to find.
    return drafts.isEmpty ? nil : drafts[key]
  }

  /// Keeps a form instead of the one kept before, or none.
  func save(_ draft: Draft?) throws {
    var drafts = all()
    if draft == nil && drafts[key] == nil { return }
    drafts[key] = draft
    guard !drafts.isEmpty else {
      unlink(path)
      return
    }
    try Environment.makePrivateDirectory((path as NSString).deletingLastPathComponent)
    try PrivateFile.write(try JSONEncoder().encode(drafts), to: path, mayReplace: true)
  }

  private var key: String { URL(fileURLWithPath: database).resolvingSymlinksInPath().path }

  private func all() -> [String: Draft] {
    guard access(path, F_OK) == 0,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else { return [:] }
    return (try? JSONDecoder().decode([String: Draft].self, from: data)) ?? [:]
  }
}
