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
    Publication(
      of: site, for: project.id, over: try owned(by: project), at: now,
      read: { try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)")) })
  }

  /// Publishes a site: all of it is on disk beside what is there before the first file takes its place.
  func publish(_ site: Site, for project: Project, at now: Moment) throws -> Publication {
    // A manifest in the place that one is to be made would be another's.
    _ = try owned(by: project)
    var published: Publication?
    try Interruption.holdBack {
      try makeFolder(path)
      let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard lock >= 0 else { throw unwritable(SystemError(errno)) }
      defer { close(lock) }
      // Whoever publishes at the same time has done so before this goes on.
      while flock(lock, LOCK_EX) != 0, errno == EINTR {}
      let former = try owned(by: project)
      let publication = try self.publication(of: site, for: project, at: now)
      do {
        try put(publication, over: former)
        fsync(lock)
      } catch let error as SystemError {
        throw unwritable(error)
      }
      published = publication
    }
    guard let published else { throw CancellationError() }
    return published
  }

  private func put(_ publication: Publication, over former: SiteManifest?) throws {
    try removeAbandoned()
    let beside = "\(path)/\(Self.temporary)"
    guard mkdir(beside, 0o700) == 0 else { throw SystemError(errno) }
    defer {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: beside)) ?? [] {
        unlink("\(beside)/\(name)")
      }
      rmdir(beside)
    }
    for (index, change) in publication.changes.enumerated() {
      if Interruption.hasCome { throw CancellationError() }
      try write(change.data, to: "\(beside)/\(index)")
    }
    try write(publication.interim(over: former).data, to: "\(beside)/interim")
    try write(publication.manifest.data, to: "\(beside)/manifest")
    if Interruption.hasCome { throw CancellationError() }
    let manifest = "\(path)/\(SiteManifest.name)"
    try move("\(beside)/interim", to: manifest)
    // New names first: only they can want room, and nothing leads to them yet.
    for isNew in [true, false] {
      for (index, change) in publication.changes.enumerated() where change.isNew == isNew {
        try makeFolder(TemporaryFile.directory(of: "\(path)/\(change.path)"))
        try move("\(beside)/\(index)", to: "\(path)/\(change.path)")
      }
    }
    for file in publication.removed {
      unlink("\(path)/\(file)")
      // Where it was the last in its folder.
      if file.contains("/") { rmdir(TemporaryFile.directory(of: "\(path)/\(file)")) }
    }
    try move("\(beside)/manifest", to: manifest)
  }

  /// For everybody to read.
  private func write(_ data: Data, to file: String) throws(SystemError) {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(errno) }
    defer { close(descriptor) }
    try data.write(to: descriptor)
    guard fchmod(descriptor, 0o644) == 0, fsync(descriptor) == 0 else { throw SystemError(errno) }
  }

  private func move(_ file: String, to place: String) throws(SystemError) {
    guard rename(file, place) == 0 else { throw SystemError(errno) }
  }

  /// Makes a folder for everybody to read, with what is above it, where it isn't there.
  private func makeFolder(_ folder: String) throws(Failure) {
    if mkdir(folder, 0o755) == 0 {
      // Whatever the account takes from others, these are for them.
      chmod(folder, 0o755)
      return
    }
    if errno == EEXIST { return }
    let error = SystemError(errno)
    let above = TemporaryFile.directory(of: folder)
    guard error.number == ENOENT, above != folder, above != "." else { throw unwritable(error) }
    try makeFolder(above)
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw unwritable(SystemError(errno)) }
    chmod(folder, 0o755)
  }

  private func unwritable(_ error: SystemError) -> Failure {
    Failure(
      error.writing,
      """
      Siderne kan ikke udgives i \(path): \(error). De sider, der var der, er der endnu. Ret det, og \
      udgiv igen, eller vælg en anden mappe.
      """)
  }

  /// Where new files are until they take their places.
  private static let temporary = ".samdrift-nye"

  /// Removes what a program that was killed has left; whoever holds the folder's lock is alone.
  private func removeAbandoned() throws {
    let beside = "\(path)/\(Self.temporary)"
    if access(beside, F_OK) == 0 { try FileManager.default.removeItem(atPath: beside) }
  }
}

extension SiteFolder {
  /// The manifest of the folder; nil where nothing is published in it yet.
  ///
  /// Throws where it is another's: of another project, or with files that weren't published there.
  private func owned(by project: Project) throws(Failure) -> SiteManifest? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw unwritable(SystemError(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: break
    case S_IFLNK:
      throw Failure(
        .cannotCreate,
        "\(path) er et link. Intet er udgivet. Skriv navnet på mappen selv.")
    default:
      throw Failure(
        .cannotCreate, "\(path) er ikke en mappe. Intet er udgivet. Skriv navnet på en mappe.")
    }
    let manifest = try SiteManifest.read(in: path)
    if let manifest, manifest.project != project.id {
      throw Failure(
        .cannotCreate,
        """
        I \(path) er et andet projekts sider udgivet. Intet er udgivet. Vælg en mappe til hvert \
        projekt.
        """)
    }
    if let other = try others(than: manifest, in: "").first {
      throw Failure(
        .cannotCreate,
        """
        Mappen \(path) har andet i sig, fx \(other). Intet er udgivet. Siderne skal have en mappe for \
        sig selv: vælg en, der er tom eller ikke findes.
        """)
    }
    return manifest
  }

  /// The paths of what in a folder below this one isn't of the site.
  private func others(than manifest: SiteManifest?, in folder: String) throws(Failure) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(
        atPath: folder.isEmpty ? path : "\(path)/\(folder)")
    } catch {
      throw Failure(
        .noPermission,
        "Mappen \(path) kan ikke læses, så intet er udgivet. Få lov til at læse og skrive i den.")
    }
    var others: [String] = []
    for name in names.sorted() {
      let inside = folder.isEmpty ? name : "\(folder)/\(name)"
      if inside == SiteManifest.name || inside == Self.temporary { continue }
      var status = stat()
      guard lstat("\(path)/\(inside)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG where manifest?.files[inside] != nil: break
      case S_IFDIR where manifest?.files.keys.contains { $0.hasPrefix("\(inside)/") } == true:
        others += try self.others(than: manifest, in: inside)
      default: others.append(inside)
      }
    }
    return others
  }
}
