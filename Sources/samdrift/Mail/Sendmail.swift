import Core
import Foundation
import Reports
import Text

/// Hands messages to `sendmail`, which every mail server for Unix has and which sends them off.
enum Sendmail {
  /// Where it is: on the path, or where systems keep it for their own programs.
  static var program: String {
    get throws(Failure) {
      if let found = OtherProgram.find("sendmail") ?? places.first(where: OtherProgram.isProgram) {
        return found
      }
      throw Failure(
        .unavailable,
        """
        Herfra kan der ikke sendes mail, for programmet sendmail mangler. Gem mailen som kladde \
        (.eml), og send den fra dit mailprogram.
        """)
    }
  }

  /// What is said when it has taken a message.
  static let taken =
    "Mailen er givet til sendmail, som sender den videre. Om den når frem, kan ikke ses her."

  private static let places = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]

  /// Begins to hand a message over in a private directory, which must be there until it is done; what
  /// comes of it is for `check`.
  static func begin(
    _ message: MailMessage, written moment: Moment, in directory: String
  ) throws(Failure) -> OtherProgram {
    if message.recipients.isEmpty { throw Failure(.usage, "Skriv, hvem mailen skal sendes til.") }
    let sendmail = try program
    let file = "\(directory)/mail"
    let text = message.text(for: .sendmail, written: moment)
    try PrivateFile.write(Data(text.utf8), to: file, mayReplace: true)
    // A line with nothing but a full stop doesn't end the message.
    guard let program = OtherProgram(sendmail, ["-t", "-oi"], reading: file, in: directory) else {
      throw Failure(
        .unavailable, "\(sendmail) kan ikke startes. Gem mailen som kladde (.eml) i stedet.")
    }
    return program
  }

  /// Throws when sendmail didn't take the message.
  static func check(_ outcome: OtherProgram.Outcome) throws(Failure) {
    if outcome.isSuccess { return }
    let said = outcome.said.onOneLine.displayable.trimmed
    throw Failure(
      .unavailable,
      """
      sendmail tog ikke imod mailen\(said.isEmpty ? "" : " og svarede »\(said)«"). Regn ikke med, at \
      noget er sendt. Gem mailen som kladde (.eml) i stedet, eller spørg den, der passer serveren.
      """)
  }

  /// Hands a message over, and waits until sendmail has it.
  static func send(_ message: MailMessage, written moment: Moment) throws {
    try TemporaryDirectory.use { directory in
      try check(try begin(message, written: moment, in: directory).end())
    }
  }
}
