import Core
import Foundation
import Interface
import Text

/// Makes PDF of HTML with WeasyPrint.
struct PDFPress {
  private static let mostBytes = 1_000_000_000

  private let program: OtherProgram
  private let file: String

  /// Begins to make the PDF in a private directory, which must be there until it is done.
  init(_ html: String, in directory: String) throws(Failure) {
    guard let weasyprint = OtherProgram.find("weasyprint") else {
      throw Failure(
        .unavailable,
        """
        Programmet WeasyPrint, der laver PDF, mangler. Installér det med »sudo apt-get install \
        weasyprint«, eller vælg et andet format: html kan også udskrives fra en browser.
        """)
    }
    let source = "\(directory)/papir.html"
    file = "\(directory)/papir.pdf"
    try PrivateFile.write(Data(html.utf8), to: source, mayReplace: true)
    // The variant made for readers who listen: tagged, with a title and a language.
    let arguments = ["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", source, file]
    // Python's search for objects that hold only each other takes a fifth of the time, for nothing.
    let haste = "import gc\ngc.disable()\n"
    try PrivateFile.write(
      Data(haste.utf8), to: "\(directory)/usercustomize.py", mayReplace: true)
    // A colon would end the path in the middle.
    let own = directory.contains(":") ? "" : directory
    let modules = [own, Environment.variable("PYTHONPATH") ?? ""]
    let program = OtherProgram(
      weasyprint, arguments, reading: "/dev/null", in: directory,
      variables: [
        "TMPDIR": directory, "PYTHONPATH": modules.joinedFilled(separator: ":"),
      ])
    guard let program else {
      throw Failure(.unavailable, "\(weasyprint) kan ikke startes. Vælg et andet format.")
    }
    self.program = program
  }

  /// The PDF, or nil while it is being made.
  func result() throws(Failure) -> Data? {
    guard let outcome = program.outcome() else { return nil }
    return try data(outcome)
  }

  /// Waits for the PDF.
  func wait() throws(Failure) -> Data { try data(program.end()) }

  /// Gives up.
  func cancel() { program.cancel() }

  /// Makes a PDF while nothing else is done.
  static func make(_ html: String) throws -> Data {
    var data = Data()
    try TemporaryDirectory.use { data = try PDFPress(html, in: $0).wait() }
    return data
  }

  private func data(_ outcome: OtherProgram.Outcome) throws(Failure) -> Data {
    let data =
      try outcome.isSuccess && PrivateFile.isThere(file)
      ? PrivateFile.read(file, atMost: Self.mostBytes, onlyOrdinary: true) : Data()
    guard data.starts(with: Data("%PDF".utf8)) else {
      let said = outcome.said.split(separator: "\n").last.map { String($0).trimmed } ?? ""
      throw Failure(
        .unavailable,
        """
        WeasyPrint kunne ikke lave papiret og svarede »\(said.displayable)«. \
        Er det organisationens egen skabelon, så se den efter; eller vælg et andet format.
        """)
    }
    return data
  }
}
