import Core
import Foundation
import Interface

/// Prints text with `lp`.
enum Printer {
  /// Prints one A4 page of 80 columns and 66 lines.
  static func print(_ text: String, title: String, on printer: String?) throws(Failure) {
    guard let lp = find("lp") else {
      throw Failure(
        .unavailable,
        """
        Programmet lp, der udskriver, mangler. Installér det med »sudo apt-get install cups-client«, \
        eller gem oversigten som fil, og udskriv den derfra.
        """)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: lp)
    // Smaller letters than lp's own, so that 80 columns and 66 lines are within its margins.
    process.arguments =
      (printer.map { ["-d", $0] } ?? [])
      + ["-t", title, "-o", "media=A4", "-o", "cpi=12", "-o", "lpi=7"]
    let input = Pipe()
    process.standardInput = input
    // What lp says is kept off the screen, which may belong to the terminal program.
    let answer = Pipe()
    process.standardOutput = answer
    process.standardError = answer
    do { try process.run() } catch {
      throw Failure(.unavailable, "\(lp) kan ikke startes. Gem oversigten som fil i stedet.")
    }
    // An lp that ends without reading would end this program too; what it says is told below.
    let former = signal(SIGPIPE, SIG_IGN)
    // The page is smaller than a pipe holds, so writing can't wait for a reader that has gone.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    signal(SIGPIPE, former)
    let said = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        .unavailable,
        """
        lp kunne ikke udskrive og svarede »\(said.trimmed.displayable)«. \
        Se printerne med »lpstat -p«, eller gem oversigten som fil.
        """)
    }
  }

  /// Where a program is, as $PATH has it.
  private static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
