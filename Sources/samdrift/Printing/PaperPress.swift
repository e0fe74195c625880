import Core
import Foundation
import Text

/// Another program that makes a file of a paper: WeasyPrint a PDF, pandoc what Word and LibreOffice
/// edit.
struct PaperPress {
  /// What is being made: "PDF".
  let product: String
  /// What the program is called.
  let name: String
  let program: OtherProgram
  /// Where it writes.
  let file: String
  /// What that begins with when it has been made.
  let mark: String

  private static let mostBytes = 1_000_000_000

  /// The file's content, or nil while it is being made.
  func result() throws(Failure) -> Data? {
    guard let outcome = program.outcome() else { return nil }
    return try data(outcome)
  }

  /// Waits for the file's content.
  func wait() throws(Failure) -> Data { try data(program.end()) }

  /// Gives up.
  func cancel() { program.cancel() }

  private func data(_ outcome: OtherProgram.Outcome) throws(Failure) -> Data {
    let data =
      try outcome.isSuccess && PrivateFile.isThere(file)
      ? PrivateFile.read(file, atMost: Self.mostBytes, onlyOrdinary: true) : Data()
    guard data.starts(with: Data(mark.utf8)) else {
      let said = outcome.said.split(separator: "\n").last.map { String($0).trimmed } ?? ""
      throw Failure(
        .unavailable,
        """
        \(name) kunne ikke lave papiret\(said.isEmpty ? "" : " og svarede »\(said.displayable)«"). \
        Er det organisationens egen skabelon, så se den efter; eller vælg et andet format.
        """)
    }
    return data
  }
}
