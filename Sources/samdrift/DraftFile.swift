import Foundation
import Screens

/// The file where forms that were interrupted are kept, for nobody but the user.
///
/// Each stands under its database, the oldest first, so that neither work on another database nor
/// another program that was cut off at the same time pushes it out.
struct DraftFile {
  /// The file.
  let path: String
  /// The database that the forms are about.
  let database: String
  /// The form that this run of the program was given to go on with.
  private(set) var offered: Draft?

  /// Creates the file's handle; nothing is read yet.
  init(path: String, database: String) {
    self.path = path
    self.database = database
  }

  /// The oldest kept form, or nil when there is none that can be read.
  mutating func offer() -> Draft? {
    let drafts = all()
    // Mostly there are none, and the key takes long to find.
    offered = drafts.isEmpty ? nil : drafts[key]?.first
    return offered
  }

  /// Keeps a form until next time, or none; the one that was offered is done with.
  mutating func save(_ draft: Draft?) throws {
    if draft == nil && offered == nil { return }
    try change { own in
      if let index = own.firstIndex(where: { $0 == offered }) { own.remove(at: index) }
      if let draft { own.append(draft) }
    }
    offered = nil
  }

  /// Throws away every form that is kept for the database.
  func clear() throws {
    guard access(path, F_OK) == 0 else { return }
    try change { $0 = [] }
  }

  private func change(_ body: (inout [Draft]) -> Void) throws {
    let directory = (path as NSString).deletingLastPathComponent
    try Environment.makePrivateDirectory(directory)
    let lock = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Programs whose terminals are closed together write together.
    flock(lock, LOCK_EX)
    defer { close(lock) }
    var drafts = all()
    var own = drafts[key] ?? []
    body(&own)
    drafts[key] = own.isEmpty ? nil : own
    guard !drafts.isEmpty else {
      unlink(path)
      return
    }
    try PrivateFile.write(try JSONEncoder().encode(drafts), to: path, mayReplace: true)
  }

  private var key: String { URL(fileURLWithPath: database).resolvingSymlinksInPath().path }

  private func all() -> [String: [Draft]] {
    guard access(path, F_OK) == 0,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path))
    else { return [:] }
    return (try? JSONDecoder().decode([String: [Draft]].self, from: data)) ?? [:]
  }
}
