import Foundation

/// All that opening a file could change about it, or leave beside it.
struct FileState: Equatable {
  let bytes: Data
  let modified: Date
  let neighbours: [String]

  init(_ path: String) throws {
    let url = URL(fileURLWithPath: path)
    bytes = try Data(contentsOf: url)
    modified =
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      ?? .distantPast
    neighbours = try FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path
    ).sorted()
  }
}

/// A file's permission bits.
func mode(of path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
}

/// Gives a file or directory these permission bits.
func setMode(_ mode: Int, of path: String) throws {
  try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
}
