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
    case .up where recalledPlace != nil: recall(-1)
    default: nil
    }
  }

  /// What is offered in the field with the focus, for what was written there.
  var offers: [Offer] {
    let before = recalledHere?.before ?? written
    return switch questions.first(where: { $0.name == form.focused })?.input {
    case .path(let use): pathOffers(use, for: before)
    case .mailboxes: mailboxOffers(for: before)
    default: []
    }
  }

  /// What is said of the offer that stands in the field; nil where none does.
  var recalledHint: String? {
    recalledPlace.map { place in
      let offers = offers
      return "\(offers[place].words): \(place + 1) af \(offers.count) · pil ned og op bladrer"
    }
  }

  private var recalledHere: RecalledOffer? { recalled?.field == form.focused ? recalled : nil }

  private var recalledPlace: Int? {
    guard let place = recalledHere?.place else { return nil }
    let offers = offers
    return offers.indices.contains(place) && offers[place].text == written ? place : nil
  }

  /// Writes what is offered a step from what is written, or what was written before it; nil past the
  /// last.
  private mutating func recall(_ step: Int) -> Answer? {
    guard let field = form.focused else { return nil }
    let place = recalledPlace
    if place == nil { recalled = nil }
    let offers = offers
    let next = (place ?? -1) + step
    guard next < offers.count else { return nil }
    let before = recalled?.before ?? written
    form.replace(with: next < 0 ? before : offers[next].text)
    recalled = next < 0 ? nil : RecalledOffer(field: field, place: next, before: before)
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
    return recalledHint.map { $0 + " · komma: en til" }
      ?? [written.isEmpty ? question.hint : nil, offers.isEmpty ? nil : "pil ned: kendte adresser"]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// The kept addresses that aren't there yet: in the place of the last that is being written, where
  /// they or their names fit it, and else after it where it is whole.
  private func mailboxOffers(for written: String) -> [Offer] {
    func read(_ part: Substring) -> [Mailbox] {
      (try? Mailbox.list(String(part), in: opened.project)) ?? []
    }
    let parts = Mailbox.parts(of: written)
    let last = parts.last ?? ""
    let taken = parts.dropLast().flatMap(read)
    let query = TextQuery(String(last).trimmed)
    let fitting = mailboxes.filter { mailbox in
      [mailbox.name, mailbox.address.text].contains(where: query.isIn)
    }.without(taken)
    let isWhole = fitting.isEmpty || (try? MailAddress(query.text)) != nil
    let whole = isWhole ? read(last) : []
    let start =
      whole.isEmpty ? String(written[..<last.startIndex]).trimmed : "\(written.trimmed),"
    return (whole.isEmpty ? fitting : mailboxes.without(taken + whole)).map { mailbox in
      Offer(
        text: [start, mailbox.address.text].joinedFilled(separator: " "), words: mailbox.name)
    }
  }
}

extension [Mailbox] {
  /// The mailboxes with other addresses than `taken`, each address once.
  fileprivate func without(_ taken: [Mailbox]) -> [Mailbox] {
    reduce(into: []) { left, mailbox in
      if !(taken + left).contains(where: { $0.address.isSame(as: mailbox.address) }) {
        left.append(mailbox)
      }
    }
  }
}
