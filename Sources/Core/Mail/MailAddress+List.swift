import Text

extension MailAddress {
  /// Reads addresses with commas, semicolons or line breaks between them, each once.
  ///
  /// One may stand in angle brackets after a name, as mail programs copy it; and a stakeholder's name
  /// stands for the address that the project keeps of it. Throws a sentence about the first that is
  /// none.
  public static func list(
    _ written: String, in project: Project
  ) throws(Refusal) -> [MailAddress] {
    var addresses: [MailAddress] = []
    for part in written.split(whereSeparator: { ",;".contains($0) || $0.isNewline }) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
      let address = try read(text, in: project)
      if !addresses.contains(where: address.isSame) { addresses.append(address) }
    }
    return addresses
  }

  private static func read(_ text: String, in project: Project) throws(Refusal) -> MailAddress {
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      return try MailAddress(String(text[text.index(after: start)...].dropLast()))
    }
    let kept = project.mailAddresses(of: text)
    if kept.count > 1 {
      throw Refusal(
        "Flere hedder \(text.onOneLine.quoted), med hver sin mailadresse. Skriv adressen.")
    }
    return if let address = kept.first { address } else { try MailAddress(text) }
  }
}
