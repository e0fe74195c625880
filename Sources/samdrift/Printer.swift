import Core
import Foundation
import Interface

/// Prints papers with `lp`.
enum Printer {
  /// Where and how often a paper is printed.
  struct Order: Equatable {
    /// The printer's name; nil for the standard one.
    var printer: String?
    /// How many copies.
    var copies = 1
  }

  /// The names of the printers there are, the standard one first; empty where none can be found.
  static func names() -> [String] {
    guard let lpstat = OtherProgram.find("lpstat") else { return [] }
    var names: [String] = []
    try? TemporaryDirectory.use { directory in
      func ask(_ argument: String) -> [Substring] {
        let program = OtherProgram(lpstat, [argument], reading: "/dev/null", in: directory)
        guard let answer = program?.end(), answer.isSuccess else { return [] }
        return answer.said.split(separator: "\n")
      }
      names = ask("-e").map { String($0).trimmed }.filter { !$0.isEmpty }
      // It answers with a sentence, in which the name stands last.
      let standard = ask("-d").first?.split(separator: " ").last.map(String.init)
      if let standard, let place = names.firstIndex(of: standard) {
        names.insert(names.remove(at: place), at: 0)
      }
    }
    return names
  }

  /// Prints a text of 80 columns and 66 lines a page.
  static func print(_ text: String, title: String, _ order: Order) throws {
    // Smaller letters than lp's own, so that 80 columns and 66 lines are within its margins.
    try print(Data(text.utf8), title: title, order, ["-o", "cpi=12", "-o", "lpi=7"])
  }

  /// Prints a PDF.
  static func print(pdf: Data, title: String, _ order: Order) throws {
    try print(pdf, title: title, order, [])
  }

  private static func print(
    _ data: Data, title: String, _ order: Order, _ options: [String]
  ) throws {
    guard let lp = OtherProgram.find("lp") else {
      throw Failure(
        .unavailable,
        """
        Programmet lp, der udskriver, mangler. Installér det med »sudo apt-get install cups-client«, \
        eller gem papiret som fil, og udskriv den derfra.
        """)
    }
    let arguments =
      (order.printer.map { ["-d", $0] } ?? [])
      + (order.copies > 1 ? ["-n", String(order.copies)] : [])
      + ["-t", title, "-o", "media=A4"] + options
    try TemporaryDirectory.use { directory in
      let file = "\(directory)/papir"
      try PrivateFile.write(data, to: file, mayReplace: true)
      guard let program = OtherProgram(lp, arguments, reading: file, in: directory) else {
        throw Failure(.unavailable, "\(lp) kan ikke startes. Gem papiret som fil i stedet.")
      }
      let outcome = program.end()
      guard outcome.isSuccess else {
        throw Failure(
          .unavailable,
          """
          lp kunne ikke udskrive og svarede »\(outcome.said.trimmed.displayable)«. \
          Se printerne med »lpstat -p«, eller gem papiret som fil.
          """)
      }
    }
  }
}
