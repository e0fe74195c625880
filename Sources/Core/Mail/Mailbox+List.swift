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
  /// In quotation marks, which begin a part, a comma is part of a name.
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
        isQuoted = !isQuoted && written[start..<index].allSatisfy(\.isWhitespace)
      }
      isEscaped = isQuoted && character == "\\" && !isEscaped
    }
    return parts + [written[start...]]
  }

  private init(_ text: String, in project: Project) throws(Refusal) {
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
    if let address = kept.first { self.init(address) } else { try self.init(text) }
  }

  /// Reads an address, alone or in angle brackets after a name.
  ///
  /// Throws a sentence about what is wrong with it; so it does where the name has another address in
  /// it, or the quotation marks aren't around all of it.
  init(_ text: String) throws(Refusal) {
    guard text.hasSuffix(">"), let start = text.lastIndex(of: "<") else {
      self.init(try MailAddress(text))
      return
    }
    guard let name = String(text[..<start]).trimmed.unquoted else {
      throw Refusal(
        """
        \(text.onOneLine.quoted) er ikke én modtager. Skriv komma mellem modtagerne, og sæt \
        citationstegn om hele navnet eller slet ikke.
        """)
    }
    let address = try MailAddress(String(text[text.index(after: start)...].dropLast()))
    if let other = name.addresses.first(where: { !$0.isSame(as: address) }) {
      throw Refusal(
        """
        I navnet foran \(address.text) står en anden adresse, \(other.text), som ikke ville få mailen. \
        Skriv komma mellem modtagerne, eller ret navnet.
        """)
    }
    self.init(address, name: name)
  }
}

extension String {
  /// The addresses that stand in the text, whatever is around them.
  fileprivate var addresses: [MailAddress] {
    split { $0.isWhitespace || "()<>[],;:\"'".contains($0) }.compactMap {
      try? MailAddress(String($0))
    }
  }

  /// The name that is written so: what a quoted string stands for, or else the text as it is; nil
  /// where it is neither.
  fileprivate var unquoted: String? {
    guard first == "\"" else { return contains { "<>\"".contains($0) } ? nil : self }
    var (text, isEscaped) = ("", false)
    for (place, character) in zip(indices, self).dropFirst() {
      if character == "\"", !isEscaped { return index(after: place) == endIndex ? text : nil }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.append(character) }
    }
    return nil
  }
}
