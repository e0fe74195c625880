import Core
import Foundation

/// The file where it is kept what the user has said to be called, for nobody but the user.
struct IdentityFile {
  /// The file.
  let path: String

  /// What has been said; nil where nothing has, or where it can't be read.
  var identity: Identity? {
    guard access(path, F_OK) == 0,
      let data = try? PrivateFile.read(path, atMost: 1_000_000, onlyOrdinary: true)
    else { return nil }
    return try? JSONDecoder().decode(Identity.self, from: data)
  }

  /// Keeps what has been said.
  func write(_ identity: Identity) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try Environment.makePrivateDirectory(TemporaryFile.directory(of: path))
    try PrivateFile.write(try encoder.encode(identity), to: path, mayReplace: true)
  }
}
