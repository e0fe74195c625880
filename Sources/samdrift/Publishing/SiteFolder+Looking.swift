import Core
import Foundation
import Reports

extension SiteFolder {
  /// What there is in a folder where a project's site has been published.
  enum Contents { case site, othersSite, noSite }

  /// What there is now.
  ///
  /// Throws where it can't be read.
  func contents(of project: String) throws(Failure) -> Contents {
    guard let manifest = try SiteManifest.read(in: path) else { return .noSite }
    if manifest.project != project { return .othersSite }
    return access("\(path)/\(Site.front)", F_OK) == 0 ? .site : .noSite
  }

  /// The sentence where not everybody can open the pages, since a folder isn't open to all; nil where
  /// they can.
  var closing: String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    var folders = [String(cString: real)]
    while let folder = folders.last, folder != "/" {
      folders.append(TemporaryFile.directory(of: folder))
    }
    // The one nearest to the root: the others don't matter until that is open.
    let closed = folders.last { folder in
      var status = stat()
      return stat(folder, &status) == 0 && status.st_mode & S_IXOTH == 0
    }
    return closed.map {
      """
      Mappen \($0) er ikke åben for alle, så kun de, der må åbne den, kan læse siderne. Skal alle \
      kunne det, så udgiv dem i en anden mappe.
      """
    }
  }

  /// The manifest of the folder; nil where nothing is published in it yet.
  ///
  /// Throws where it is another's: of another project, or with files that weren't published there.
  func owned(by project: Project) throws(Failure) -> SiteManifest? {
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
