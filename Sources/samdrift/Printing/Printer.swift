import Core
import Foundation
import Interface
import Text

/// Prints papers with `lp`.
enum Printer {
  /// Where and how often a paper is printed.
  struct Order: Equatable {
    /// The printer's name; nil for the standard one.
    var printer: String?
    /// How many copies.
    var copies = 1
  }

  /// Begins to ask lpstat for something; nil where it isn't to be had.
  static func ask(_ argument: String, in directory: String) -> OtherProgram? {
    OtherProgram.find("lpstat").flatMap {
      OtherProgram($0, [argument], reading: "/dev/null", in: directory)
    }
  }

  /// The names of the printers, the standard one first, as `lpstat -e` and `lpstat -d` answered.
  static func names(_ all: OtherProgram.Outcome, standard: OtherProgram.Outcome) -> [String] {
    guard all.isSuccess else { return [] }
    var names = all.said.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
    // It answers with a sentence, in which the name stands last.
    let first = standard.said.split(separator: "\n").first?.split(separator: " ").last
    if standard.isSuccess, let place = names.firstIndex(where: { $0 == first ?? "" }) {
      names.insert(names.remove(at: place), at: 0)
    }
    return names
  }

  /// Prints a text of 80 columns and 66 lines a page, or a PDF, and waits until lp has it.
  static func print(
    _ data: Data, as format: PaperFormat, _ kind: PaperKind, _ order: Order
  ) throws {
    try TemporaryDirectory.use { directory in
      try check(try begin(data, as: format, kind, order, in: directory).end())
    }
  }

  /// Begins to print; what comes of it is for `check`.
  static func begin(
    _ data: Data, as format: PaperFormat, _ kind: PaperKind, _ order: Order, in directory: String
  ) throws(Failure) -> OtherProgram {
    let lp = try program
    let layout = format == .text ? textLayout.flatMap { ["-o", $0] } : []
    let arguments =
      (order.printer.map { ["-d", $0] } ?? [])
      + (order.copies > 1 ? ["-n", String(order.copies)] : [])
      + ["-t", kind.title, "-o", "media=\(kind == .poster && format == .pdf ? "A3" : "A4")"]
      + layout
    let file = "\(directory)/udskrift"
    try PrivateFile.write(data, to: file, mayReplace: true)
    guard let program = OtherProgram(lp, arguments, reading: file, in: directory) else {
      throw Failure(.unavailable, "\(lp) kan ikke startes. Gem papiret som fil i stedet.")
    }
    return program
  }

  /// Smaller letters than lp's own, so that 80 columns and 66 lines are on an A4 page with room
  /// around them; margins in points, a 72nd of an inch.
  private static let textLayout = [
    "cpi=12", "lpi=7", "page-left=57", "page-right=36", "page-top=54", "page-bottom=36",
  ]

  /// Throws when lp didn't take the paper.
  static func check(_ outcome: OtherProgram.Outcome) throws(Failure) {
    if outcome.isSuccess { return }
    throw Failure(
      .unavailable,
      """
      lp kunne ikke udskrive og svarede »\(outcome.said.trimmed.displayable)«. \
      Se printerne med »lpstat -p«, eller gem papiret som fil.
      """)
  }

  /// Where lp is; throws where it isn't.
  static var program: String {
    get throws(Failure) {
      if let lp = OtherProgram.find("lp") { return lp }
      throw Failure(
        .unavailable,
        """
        Programmet lp, der udskriver, mangler. \(OtherProgram.advice("cups-client")), \
        eller gem papiret som fil, og udskriv den derfra.
        """)
    }
  }
}
