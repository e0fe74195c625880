import Text

extension Mailbox {
  /// Reads addresses with commas, semicolons or line breaks between them, each once.
  ///
  /// One may stand in angle brackets after a name, as mail programs copy it, and keeps the name; and a
  /// stakeholder's name stands for the address that the project keeps of it. Throws a sentence about
  /// the first that is none.
  public static func list(_ written: String, in project: Project) throws(Refusal) -> [Mailbox] {
    var mailboxes: [Mailbox] = []
    for part in parts(of: written) {
      let text = String(part).trimmed
      if text.isEmpty { continue }
      let mailbox = try Mailbox(text, in: project)
      if !mailboxes.contains(where: { $0.address.isSame(as: mailbox.address) }) {
        mailboxes.append(mailbox)
      }
    }
    return mailboxes
  }

  /// What stands between the commas, semicolons and line breaks of a list; at least one text, and the
  /// last may be empty.
  ///
  /// In quotation marks a comma is part of a name.
  public static func parts(of written: String) -> [Substring] {
    var (parts, start): ([Substring], String.Index) = ([], written.startIndex)
    var (isQuoted, isEscaped) = (false, false)
    for index in written.indices {
      let character = written[index]
      if character.isNewline || !isQuoted && ",;".contains(character) {
        parts.append(written[start..<index])
        start = written.index(after: index)
        isQuoted = false
      } else if character == "\"", !isEscaped {
        isQuoted.toggle()
      }
      isEscaped = isQuoted && character == "\\" && !isEscaped
    }
    return parts + [written[start...]]
  }

  private init(_ text: String, in project: Project) throws(Refusal) {
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      self.init(
        try MailAddress(String(text[text.index(after: start)...].dropLast())),
        name: String(text[..<start]).trimmed.withoutQuotes)
      return
    }
    let kept = project.mailAddresses(of: text)
    if kept.count > 1 {
      throw Refusal(
        "Flere hedder \(text.onOneLine.quoted), med hver sin mailadresse. Skriv adressen.")
    }
    if kept.isEmpty, let stakeholder = project.stakeholders(named: text).first {
      throw Refusal(
        """
        \(stakeholder.name.trimmed.quoted) har ingen mailadresse. Skriv den ved interessenten på \
        skærm 2, eller skriv den her.
        """)
    }
    let address = if let kept = kept.first { kept } else { try MailAddress(text) }
    self.init(address)
  }
}

extension String {
  /// The text that a quoted string stands for; another text as it is.
  fileprivate var withoutQuotes: String {
    guard count > 1, first == "\"", last == "\"" else { return self }
    var (text, isEscaped) = ("", false)
    for character in dropFirst().dropLast() {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.append(character) }
    }
    return text
  }
}
