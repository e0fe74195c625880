import Core
import Foundation

/// The file where it is kept what the user has said to be called, for nobody but the user.
struct IdentityFile {
  /// The file.
  let path: String

  /// Numbers that are others when the file is, found without reading it; none where there is no file.
  var stamp: [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [
      Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec,
    ]
  }

  /// What has been said, which may be nothing; throws where it can't be read.
  func read() throws(Failure) -> Identity {
    guard access(path, F_OK) == 0 else { return Identity() }
    let data = try PrivateFile.read(path, atMost: 1_000_000, onlyOrdinary: true)
    do {
      return try JSONDecoder().decode(Identity.self, from: data)
    } catch {
      throw Failure(
        .data,
        "Filen \(path), hvor dit navn og dine roller står, kan ikke læses. Ret eller slet den, og "
          + "prøv igen.")
    }
  }

  /// Changes what has been said, and gives what it is then; throws where it can't be read.
  @discardableResult
  func change(_ body: (inout Identity) -> Void) throws -> Identity {
    try Environment.demandChanging()
    // The screen and a command may be told at once.
    return try PrivateFile.whileAlone(with: path) {
      let old = try read()
      var new = old
      body(&new)
      if new != old { try write(new) }
      return new
    }
  }

  private func write(_ identity: Identity) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try PrivateFile.write(try encoder.encode(identity), to: path, mayReplace: true)
  }
}
