import Core
import Foundation
import Storage

extension Environment {
  /// Where it is remembered where a database's projects have gone.
  func knownPlaces(of database: DatabaseAddress) -> KnownPlaces {
    KnownPlaces(of: database, in: stateDirectory)
  }
}

/// The file where it is remembered where a database's projects have gone: the folders that their pages
/// are published in, and the copies that are taken along.
///
/// Whoever is forgotten is looked for there too.
struct KnownPlaces {
  /// A copy of a project, as it was when it was taken along.
  struct CopyRecord: Equatable, Codable {
    /// The copy's file, from the root.
    var path: String
    /// The project's id.
    var project: String
    /// The id of the transaction that the copy's own history begins with.
    var departure: String
    /// When it was taken, as `Moment.iso`.
    var time: String
    /// Whether its edits have been brought home.
    var isMerged: Bool

    init(_ origin: CopyOrigin, at path: String, isMerged: Bool) {
      self.init(
        path: path, project: origin.project, departure: origin.departure, time: origin.time,
        isMerged: isMerged)
    }

    init(path: String, project: String, departure: String, time: Moment, isMerged: Bool) {
      (self.path, self.project, self.departure) = (path, project, departure)
      (self.time, self.isMerged) = (time.iso, isMerged)
    }
  }

  /// A folder that a project's pages are published in.
  private struct Folder: Equatable, Codable {
    var path: String
    var project: String
  }

  private struct Contents: Equatable, Codable {
    var copies: [CopyRecord] = []
    var folders: [Folder] = []
  }

  private let file: CompanionFile

  /// The file of a database; `folder` is where the account's are.
  init(of database: DatabaseAddress, in folder: String) {
    file = CompanionFile(of: database, ending: "steder", in: folder)
  }

  /// Where it is.
  var path: String { file.path }

  /// The folders, from the root, that a project's pages are published in, the latest last.
  func folders(of project: String) throws(Failure) -> [String] {
    try read().folders.filter { $0.project == project }.map(\.path)
  }

  /// The copies of a project that have been taken along, the latest last.
  func copies(of project: String) throws(Failure) -> [CopyRecord] {
    try read().copies.filter { $0.project == project }
  }

  /// The copies of all projects that haven't been brought home, the latest last.
  var copiesThatAreOut: [CopyRecord] {
    get throws(Failure) { try read().copies.filter { !$0.isMerged } }
  }

  /// Remembers that a project's pages are in a folder; gives a sentence where that can't be done, since
  /// they are there all the same.
  func note(site folder: String, of project: String) -> String? {
    saying { try note(published: folder, of: project) }
  }

  /// Remembers that a project's pages are in a folder; other projects' are there no more.
  func note(published path: String, of project: String) throws {
    let folder = Folder(path: Self.whole(path), project: project)
    try change { contents in
      if contents.folders.contains(folder) { return }
      contents.folders = contents.folders.filter { $0.path != folder.path } + [folder]
    }
  }

  /// Remembers that a copy is at a path; gives a sentence where that can't be done, since the copy is
  /// there all the same.
  func note(copy origin: CopyOrigin, at path: String) -> String? {
    saying { try note(copy: CopyRecord(origin, at: path, isMerged: false)) }
  }

  /// Remembers that a copy has been brought home, and the copies of it that it remembers itself; gives a sentence where that can't be done, since it is home all the same.
  func note(homecoming copy: CopiedProject) -> String? {
    saying {
      try note(copy: CopyRecord(copy.origin, at: copy.path, isMerged: true))
      // Nobody looks there any more.
      let own = try KnownPlaces(of: DatabaseAddress(copy.path), in: "").read()
      try change { contents in
        let project = copy.origin.project
        contents.copies += own.copies.filter { other in
          other.project == project
            && !contents.copies.contains {
              $0.path == other.path && $0.departure == other.departure
            }
        }
      }
    }
  }

  /// Forgets that a copy was to be at a path, where none came of it.
  func forget(copy origin: CopyOrigin) {
    try? change { $0.copies.removeAll { $0.departure == origin.departure } }
  }

  /// Remembers that a copy is at a path too, and where it has been brought home, that the edits of all
  /// with its departure have.
  func note(copy: CopyRecord) throws {
    var copy = copy
    copy.path = Self.whole(copy.path)
    try change { contents in
      func isSame(_ other: CopyRecord) -> Bool { other.departure == copy.departure }
      let isKnown = contents.copies.contains { isSame($0) && $0.path == copy.path }
      if !isKnown { contents.copies.append(copy) }
      if !copy.isMerged { return }
      for place in contents.copies.indices where isSame(contents.copies[place]) {
        contents.copies[place].isMerged = true
      }
    }
  }

  private func saying(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return Failure.words(error) }
  }

  /// The path itself from the root, whatever links lead to it or to the folder it is to be in, so that a
  /// place has one name.
  private static func whole(_ path: String) -> String {
    func real(_ path: String) -> String? {
      guard let real = realpath(path, nil) else { return nil }
      defer { free(real) }
      return String(cString: real)
    }
    if let real = real(path) { return real }
    let url = URL(fileURLWithPath: path).standardized
    return real(TemporaryFile.directory(of: url.path)).map { "\($0)/\(url.lastPathComponent)" }
      ?? url.path
  }

  private func read() throws(Failure) -> Contents {
    try file.read(
      atMost: 10_000_000,
      or: """
        så programmet ved ikke, hvor siderne er udgivet, og hvad der er taget med. Hent filen fra en \
        sikkerhedskopi, eller slet den.
        """) ?? Contents()
  }

  private func change(_ body: (inout Contents) -> Void) throws {
    do {
      try file.whileAlone {
        let old = try read()
        var new = old
        body(&new)
        if new != old { try file.write(new) }
      }
    } catch {
      guard let error = error as? SystemError else { throw error }
      throw Failure(
        error.writing,
        """
        Hvor projektets sider er udgivet, og hvad der er taget med, skal huskes i \(path), og dér kan \
        der ikke skrives: \(error). Det bliver derfor ikke nævnt, når alle spor af en person slettes. \
        Få lov til at læse og skrive i mappen.
        """)
    }
  }
}
