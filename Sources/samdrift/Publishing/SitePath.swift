/// The path of a file below a site's folder, in its two parts.
struct SitePath {
  /// The folder it is in; "." for the site's own.
  let folder: String
  /// What it is called there.
  let name: String

  init(_ path: String) {
    folder = TemporaryFile.directory(of: path)
    name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Whether it can be one of a site's: other paths may lead out of the folder.
  var isOfSite: Bool {
    [".", "papirer"].contains(folder) && !name.hasPrefix(".")
      && name.wholeMatch(of: /[a-z0-9.-]+/) != nil
  }
}
