import Foundation

/// The file where the last files that were used on the screens are remembered, for nobody but the
/// user.
struct PathMemory {
  /// The file.
  let path: String

  /// How many are remembered.
  static let most = 10

  /// The files, from the root, the latest first; none where they can't be read.
  var paths: [String] {
    guard let data = try? PrivateFile.read(path, atMost: 1_000_000, onlyOrdinary: true),
      let paths = try? JSONDecoder().decode([String].self, from: data)
    else { return [] }
    return paths.filter { $0.contains("/") }
  }

  /// Remembers a file; where that can't be done, goes on without.
  func remember(_ file: String) {
    let new = ([file] + paths.filter { $0 != file }).prefix(Self.most)
    guard let data = try? JSONEncoder().encode(Array(new)) else { return }
    try? Environment.makePrivateDirectory(TemporaryFile.directory(of: path))
    try? PrivateFile.write(data, to: path, mayReplace: true)
  }

  /// Forgets them all, since a person's name may be in them; false where that can't be done.
  func forget() -> Bool { unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR }

  /// What is said when they can't be forgotten.
  var cannotBeForgotten: String {
    "De stier, der er brugt før, kunne ikke slettes. Slet filen \(path) selv."
  }
}
