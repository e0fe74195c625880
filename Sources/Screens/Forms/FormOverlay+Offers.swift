import Core
import Interface
import Text

/// What the arrows put into a field instead of what is written there.
struct Offer {
  /// The whole text of the field.
  let text: String
  /// What is said of it.
  let words: String
}

/// What of the offers of a field stands in it.
struct RecalledOffer {
  let field: String
  /// Which of them it is.
  let place: Int
  /// Its text.
  let text: String
  /// What was written before.
  let before: String
}

/// Offers: in some fields the arrows go through what may be meant.
extension FormOverlay {
  /// What is written in the field with the focus.
  var written: String { form.focused.map { form[$0] } ?? "" }

  /// Answers an arrow in a field where something is offered; nil where the key is as in other fields.
  mutating func pressAmongOffers(_ key: Key) -> Answer? {
    switch key {
    case .down: recall(1)
    case .up where standing != nil: recall(-1)
    default: nil
    }
  }

  /// What is offered in the field with the focus, for what was written there.
  var offers: [Offer] {
    let before = standing?.before ?? written
    guard let question = asked else { return [] }
    return switch question.input {
    case .path(let use): pathOffers(use, for: before)
    case .mailboxes: mailboxOffers(for: before)
    // Whoever only goes through the fields with the arrow down changes none.
    default: standing != nil || isNameWritten ? question.offers(for: before) : []
    }
  }

  /// What the field with the focus asks for; nil where a button has it.
  var asked: Question? { questions.first { $0.name == form.focused } }

  /// What is said of the one of `offers` that stands in the field; nil where none does.
  func recalledHint(among offers: [Offer]) -> String? {
    guard let place = standing?.place, offers.indices.contains(place) else { return nil }
    return "\(offers[place].words): \(place + 1) af \(offers.count) · pil ned og op bladrer"
  }

  /// The offer that stands in the field with the focus, as it was offered.
  private var standing: RecalledOffer? {
    recalled.flatMap { $0.field == form.focused && $0.text == written ? $0 : nil }
  }

  /// Writes what is offered a step from what is written, or what was written before it; nil past the
  /// last.
  private mutating func recall(_ step: Int) -> Answer? {
    guard let field = form.focused else { return nil }
    let offers = offers
    let next = (standing?.place ?? -1) + step
    guard next < offers.count else { return nil }
    let before = standing?.before ?? written
    let text = next < 0 ? before : offers[next].text
    form.replace(with: text)
    recalled =
      next < 0 ? nil : RecalledOffer(field: field, place: next, text: text, before: before)
    return .stays()
  }
}

/// Addresses for mail: the arrows go through those that are kept.
extension FormOverlay {
  /// What is said of the addresses that are being written; nil where there is nothing to say.
  var mailboxHint: String? {
    guard let question = questions.first(where: { $0.name == form.focused }),
      question.input == .mailboxes
    else { return nil }
    let offers = offers
    if let hint = recalledHint(among: offers) { return hint + " · komma: en til" }
    let parts = [
      written.isEmpty ? question.hint : nil, offers.isEmpty ? nil : "pil ned: kendte adresser",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The kept addresses that aren't there yet: in the place of the last that is being written, where
  /// they or their names fit it, and else after it where it is whole.
  private func mailboxOffers(for written: String) -> [Offer] {
    let parts = Mailbox.parts(of: written)
    let last = parts.last ?? ""
    let taken = Set(parts.dropLast().flatMap(addresses))
    let query = TextQuery(String(last).trimmed)
    let fitting = mailboxes.filter { mailbox in
      [mailbox.name, mailbox.address.text].contains(where: query.isIn)
    }.without(taken)
    let isWhole = fitting.isEmpty || (try? MailAddress(query.text)) != nil
    let whole = isWhole ? addresses(last) : []
    let start =
      whole.isEmpty ? String(written[..<last.startIndex]).trimmed : "\(written.trimmed),"
    return (whole.isEmpty ? fitting : mailboxes.without(taken.union(whole))).map { mailbox in
      Offer(
        text: [start, mailbox.address.text].joinedFilled(separator: " "), words: mailbox.name)
    }
  }

  /// The addresses that a part of a list stands for, in small letters; none where it can't be read.
  private func addresses(_ part: Substring) -> [String] {
    let mailboxes = try? Mailbox.list(String(part), in: opened.project)
    return (mailboxes ?? []).map { $0.address.text.lowercased() }
  }
}

extension [Mailbox] {
  /// The mailboxes with other addresses than `taken`, which are in small letters; each address once.
  fileprivate func without(_ taken: Set<String>) -> [Mailbox] {
    var seen = taken
    return filter { seen.insert($0.address.text.lowercased()).inserted }
  }
}
