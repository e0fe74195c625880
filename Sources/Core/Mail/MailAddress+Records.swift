import Text

extension Field {
  /// The field that says where somebody gets mail; of a name that is written with it, nothing is kept.
  static func mailAddress(
    _ get: @escaping @Sendable (Owner) -> String,
    set: @escaping @Sendable (inout Owner, String) -> Void
  ) -> Field {
    Field("mail", "Mailadresse", get, default: "") { set(&$0, MailAddress.alone(in: $1)) }
      .refusing(MailAddress.refusal)
      .face {
        $0.hint = "Fx »lene@boligforeningen.dk«"
        $0.option("mail", "Hvor den får mail, fx lene@boligforeningen.dk.", "adresse")
        $0.column(also: "mail", "email", "emailadresse", "mailadr", "epost")
      }
  }
}

extension MailAddress {
  /// Whether two addresses are the same mailbox, whatever their capitals.
  public func isSame(as other: MailAddress) -> Bool { text.lowercased() == other.text.lowercased() }

  /// What is wrong with a text that is to be kept as an address; nil for nothing.
  ///
  /// What is left of one after a person has been forgotten may be kept.
  static func refusal(of text: String) -> Refusal? {
    if text.trimmed.isEmpty || text.contains(Erasure.substitute) { return nil }
    do throws(Refusal) {
      _ = try Mailbox(text.trimmed)
      return nil
    } catch { return error }
  }

  /// The address of a text with a name too; another text as it is.
  fileprivate static func alone(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")), let mailbox = try? Mailbox(text.trimmed) else {
      return text
    }
    return mailbox.address.text
  }
}

extension Project {
  /// Where the stakeholders get mail that an address is kept of, each with the stakeholder's name and
  /// in the Danish order of the names.
  public var mailboxes: [Mailbox] {
    stakeholders.compactMap { stakeholder in
      (try? MailAddress(stakeholder.mail)).map { Mailbox($0, name: stakeholder.name) }
    }.sorted { DanishOrder.precedes($0.name, $1.name) }
  }

  /// The stakeholders that are called `name`, no matter the case.
  public func stakeholders(named name: String) -> [Stakeholder] {
    let wanted = name.trimmed.lowercased()
    return stakeholders.filter { $0.name.trimmed.lowercased() == wanted }
  }

  /// The stakeholders that a text calls: those of that name, or else all whose names hold it.
  public func stakeholders(called text: String) -> [Stakeholder] {
    let exact = stakeholders(named: text)
    let wanted = text.trimmed.lowercased()
    if !exact.isEmpty || wanted.isEmpty { return exact }
    return stakeholders.filter { $0.name.lowercased().contains(wanted) }
  }

  /// The addresses of the stakeholders that are called `name`, as those who are responsible are
  /// called in the plan; several where they are of different ones.
  public func mailAddresses(of name: String) -> [MailAddress] {
    var found: [MailAddress] = []
    for stakeholder in stakeholders(named: name) {
      if let address = try? MailAddress(stakeholder.mail),
        !found.contains(where: { $0.isSame(as: address) })
      {
        found.append(address)
      }
    }
    return found
  }

  /// The address of whoever is called `name`; nil where no stakeholder of that name has one, or
  /// several have different ones.
  public func mailAddress(of name: String) -> MailAddress? {
    let found = mailAddresses(of: name)
    return found.count == 1 ? found[0] : nil
  }
}
