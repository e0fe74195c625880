import Foundation
import Screens
import Storage

/// The file where forms that were interrupted are kept, for nobody but the user.
///
/// Each stands under its database, the oldest first, so that neither work on another database nor
/// another program that was cut off at the same time pushes it out.
struct DraftFile {
  /// The file.
  let path: String
  /// The database that the forms are about.
  let database: DatabaseAddress
  /// The forms that this run of the program answers for: they were gone on with, or it kept them.
  private(set) var own: [Draft] = []
  /// Where the file was put because it couldn't be read; nil when it could.
  private(set) var putAside: String?

  /// Creates the file's handle; nothing is read yet.
  init(path: String, database: DatabaseAddress) {
    self.path = path
    self.database = database
  }

  /// The kept forms that can be opened where there are these `projects`, the oldest first.
  ///
  /// A file that can't be read is put aside; throws when even that can't be done.
  mutating func kept(among projects: [String]) throws(Failure) -> [Draft] {
    let drafts = try all()
    // Mostly there are none, and the key takes long to find.
    guard !drafts.isEmpty else { return [] }
    return (drafts[key] ?? []).filter { $0.project.map(projects.contains) ?? true }
  }

  /// Answers for a kept form from now on; until then it may only be looked at.
  mutating func take(_ draft: Draft) { own.append(draft) }

  /// Keeps forms until next time, in the place of its own of them.
  mutating func keep(_ drafts: [Draft]) throws {
    try replace(own.filter { old in !drafts.contains { $0.id == old.id } } + drafts)
  }

  /// Forgets its own of a form.
  mutating func forget(_ form: Draft.ID) throws {
    guard own.contains(where: { $0.id == form }) else { return }
    try replace(own.filter { $0.id != form })
  }

  private mutating func replace(_ new: [Draft]) throws {
    try change { [own] drafts in
      // Another program may have kept the same, which is its own.
      for old in own {
        if let index = drafts.firstIndex(of: old) { drafts.remove(at: index) }
      }
      drafts += new
    }
    own = new
  }

  /// Throws away the forms that are kept for a project, which is gone for good.
  mutating func forget(project: String) throws {
    own.removeAll { $0.project == project }
    guard access(path, F_OK) == 0 else { return }
    try change { $0.removeAll { $0.project == project } }
  }

  /// Throws away every form that is kept for the database but those that `isKept` is true of, and
  /// counts them.
  mutating func clear(but isKept: (Draft) -> Bool = { _ in false }) throws -> Int {
    own.removeAll { !isKept($0) }
    guard access(path, F_OK) == 0 else { return 0 }
    var count = 0
    try change { drafts in
      let left = drafts.filter(isKept)
      count = drafts.count - left.count
      drafts = left
    }
    return count
  }

  /// What is said when kept forms should go, and can't be thrown away.
  var cannotBeCleared: String {
    "De kladder, der er gemt, kunne ikke slettes. Slet filen \(path) selv."
  }

  /// Other files beside it, with texts that were put aside: forms and notes.
  var others: [String] {
    let directory = TemporaryFile.directory(of: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.map { "\(directory)/\($0)" }
      .filter { $0.hasPrefix("\(path).") || $0.hasPrefix("\(directory)/\(Editor.keptPrefix)") }
      .sorted()
  }

  private mutating func change(_ body: (inout [Draft]) -> Void) throws {
    // Programs whose terminals are closed together write together.
    try PrivateFile.whileAlone(with: path) { try changeAlone(body) }
  }

  private mutating func changeAlone(_ body: (inout [Draft]) -> Void) throws {
    var drafts = try all()
    let before = drafts[key] ?? []
    var ours = before
    body(&ours)
    // Another program may have thrown away what this one kept, so it is the file that tells.
    if ours == before { return }
    drafts[key] = ours.isEmpty ? nil : ours
    guard !drafts.isEmpty else {
      unlink(path)
      return
    }
    try PrivateFile.write(try JSONEncoder().encode(drafts), to: path, mayReplace: true)
  }

  private var key: String {
    database.file.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path } ?? database.shown
  }

  private mutating func all() throws(Failure) -> [String: [Draft]] {
    guard access(path, F_OK) == 0 else { return [:] }
    if let data = try? PrivateFile.read(path, atMost: Self.mostBytes, onlyOrdinary: true),
      let drafts = try? JSONDecoder().decode([String: [Draft]].self, from: data)
    {
      return drafts
    }
    // It may be another version's, or damaged; either way somebody's words are in it.
    let place = Self.free("\(path).lagt-til-side")
    guard rename(path, place) == 0 else {
      let error = SystemError(errno)
      throw Failure(
        error.writing,
        "Kladden \(path) kan ikke læses og ikke flyttes: \(error). Flyt den selv, og prøv igen.")
    }
    putAside = place
    return [:]
  }

  /// The path, with a number when there is such a file already.
  private static func free(_ path: String) -> String {
    var number = 1
    var result = path
    while access(result, F_OK) == 0 {
      number += 1
      result = "\(path)-\(number)"
    }
    return result
  }

  private static let mostBytes = 100_000_000
}
