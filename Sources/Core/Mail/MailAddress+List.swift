import Text

extension MailAddress {
  /// Reads addresses with commas, semicolons or line breaks between them, each once.
  ///
  /// One may stand in angle brackets after a name, as mail programs copy it. Throws a sentence about
  /// the first that is none.
  public static func list(_ written: String) throws(Refusal) -> [MailAddress] {
    var addresses: [MailAddress] = []
    for part in written.split(whereSeparator: { ",;".contains($0) || $0.isNewline }) {
      var text = String(part).trimmed
      if text.isEmpty { continue }
      if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
        text = String(text[text.index(after: start)...].dropLast())
      }
      let address = try MailAddress(text)
      if !addresses.contains(address) { addresses.append(address) }
    }
    return addresses
  }
}
