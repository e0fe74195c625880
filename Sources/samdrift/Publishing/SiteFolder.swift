import Core
import Foundation
import Reports

/// The folder that a project's site is published in; nothing else may be in it.
struct SiteFolder {
  /// The folder, from the root or from where the program runs.
  let path: String

  init(path: String) {
    // With one, a link would be taken for the folder that it leads to.
    let end = path.lastIndex { $0 != "/" }
    self.path = end.map { String(path[...$0]) } ?? path
  }

  /// What publishing a site would come to; nothing is done.
  ///
  /// Throws where the folder isn't one for this project's site.
  func publication(
    of site: Site, for project: Project, at now: Moment
  ) throws(Failure) -> Publication {
    publication(of: site, for: project, over: try owned(by: project), at: now)
  }

  private func publication(
    of site: Site, for project: Project, over former: SiteManifest?, at now: Moment
  ) -> Publication {
    Publication(
      of: site, for: project.id, over: former, at: now,
      read: { try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)")) })
  }

  /// Publishes a site: all of it is on disk beside what is there before the first file takes its place.
  func publish(_ site: Site, for project: Project, at now: Moment) throws -> Publication {
    // A manifest in the place that one is to be made would be another's.
    _ = try owned(by: project)
    var published: Publication?
    try Interruption.holdBack {
      try make()
      let folder = try opened()
      // Whoever publishes at the same time has done so before this goes on.
      folder.lock()
      let former = try owned(by: project)
      let publication = publication(of: site, for: project, over: former, at: now)
      try put(publication, over: former, in: folder)
      published = publication
    }
    guard let published else { throw CancellationError() }
    return published
  }

  private func put(
    _ publication: Publication, over former: SiteManifest?, in folder: OpenFolder
  ) throws {
    try removeAbandoned(in: folder)
    var isBegun = false
    do {
      try demandWritable(publication, in: folder)
      defer { removeLaid(in: folder) }
      let beside = try lay(publication, over: former, in: folder)
      if Interruption.hasCome { throw CancellationError() }
      for step in publication.steps {
        try take(step, from: beside, in: folder)
        isBegun = isBegun || step.endsFormer
      }
      folder.sync()
    } catch let error as SystemError {
      throw isBegun ? halfway(error) : unwritable(error)
    }
  }

  /// Opens the folder, where it is one.
  func opened() throws(Failure) -> OpenFolder {
    do throws(SystemError) { return try OpenFolder(path) } catch { throw unwritable(error) }
  }

  /// Throws where a file of the site couldn't take its place, or be removed, so that all of it is as it
  /// was.
  private func demandWritable(
    _ publication: Publication, in folder: OpenFolder
  ) throws(SystemError) {
    try folder.demandWritable([SiteManifest.name])
    let paths = (publication.changes.map(\.path) + publication.removed).map(SitePath.init)
    for (name, files) in Dictionary(grouping: paths, by: \.folder)
    where folder.status(of: name) != nil {
      try OpenFolder(name, in: folder).demandWritable(files.map(\.name))
    }
  }

  /// Puts all that a publication wants on disk beside the site.
  func lay(
    _ publication: Publication, over former: SiteManifest?, in folder: OpenFolder
  ) throws -> OpenFolder {
    let access = SiteAccess(in: folder.status())
    try folder.makeFolder(Self.temporary, for: access)
    let beside = try OpenFolder(Self.temporary, in: folder)
    for file in publication.files(over: former) {
      if Interruption.hasCome { throw CancellationError() }
      try beside.write(file.data, to: file.name, mode: access.file)
    }
    return beside
  }

  /// Takes one of a publication's steps, with what has been laid beside the site.
  func take(
    _ step: Publication.Step, from beside: OpenFolder, in folder: OpenFolder
  ) throws(SystemError) {
    switch step {
    case .move(let file, let place, _):
      let place = SitePath(place)
      try beside.move(file, to: OpenFolder(place.folder, in: folder), as: place.name)
    case .makeFolder(let name): try folder.makeFolder(name, for: SiteAccess(in: folder.status()))
    case .remove(let file):
      let place = SitePath(file)
      guard folder.status(of: place.folder) != nil else { return }
      try OpenFolder(place.folder, in: folder).remove(place.name)
      // Where it was the last in its folder.
      if place.folder != "." { folder.removeEmpty(place.folder) }
    }
  }

  /// Makes the folder, with what is above it, where it isn't there.
  private func make() throws(Failure) {
    var status = stat()
    guard try make(path), stat(TemporaryFile.directory(of: path), &status) == 0 else { return }
    // Whatever the account takes from others, this one is for them.
    chmod(path, SiteAccess(in: status).folder)
  }

  /// Makes a folder, with what is above it; gives whether it wasn't there.
  @discardableResult
  private func make(_ folder: String) throws(Failure) -> Bool {
    if mkdir(folder, 0o755) == 0 { return true }
    if errno == EEXIST { return false }
    let error = SystemError(errno)
    let above = TemporaryFile.directory(of: folder)
    guard error.number == ENOENT, above != folder, above != "." else { throw unwritable(error) }
    try make(above)
    if mkdir(folder, 0o755) == 0 { return true }
    if errno == EEXIST { return false }
    throw unwritable(SystemError(errno))
  }

  /// What is said where nothing of the site that was there has been changed.
  func unwritable(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      """
      Siderne kan ikke udgives i \(path): \(error). De sider, der var der, er der endnu. Ret det, og \
      udgiv igen, eller vælg en anden mappe.
      """)
  }

  private func halfway(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      """
      Kun nogle af siderne i \(path) er udgivet: \(error). Resten er, som de var. Ret det, og udgiv \
      igen.
      """)
  }

  /// Where new files are until they take their places.
  static let temporary = ".samdrift-nye"
}

extension SiteFolder {
  /// Removes what a program that was killed has left; whoever holds the folder's lock is alone.
  ///
  /// Throws where it isn't that.
  private func removeAbandoned(in folder: OpenFolder) throws(Failure) {
    guard let status = folder.status(of: Self.temporary) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(Self.temporary)")
    guard status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(), let names,
      let beside = try? OpenFolder(Self.temporary, in: folder),
      names.allSatisfy({ name in
        Publication.isFile(name) && beside.status(of: name).map { $0.st_mode & S_IFMT } == S_IFREG
      })
    else {
      throw Failure(
        .cannotCreate,
        """
        \(path)/\(Self.temporary) er ikke programmets egen, eller en anden bruger har lavet den. \
        Intet er udgivet. Se, hvad der ligger i den, slet den, og udgiv igen.
        """)
    }
    removeLaid(in: folder)
  }

  /// Removes what is left of what has been laid beside the site.
  private func removeLaid(in folder: OpenFolder) {
    guard let beside = try? OpenFolder(Self.temporary, in: folder) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(Self.temporary)")
    for name in names ?? [] where Publication.isFile(name) { try? beside.remove(name) }
    folder.removeEmpty(Self.temporary)
  }
}
