import Core
import Text

/// Two versions of the agreement as one, with what goes and what comes (aftalen med rettelser).
struct AgreementRedline {
  /// A clause, as both versions have it.
  struct Clause {
    let heading: String
    /// What stands in it, with the corrections; nothing where neither version says anything.
    let texts: [CorrectedText]
    let isList: Bool
    /// What has happened to it in a few words: "ændret", "nyt"; empty where nothing has.
    let change: String

    var isChanged: Bool { !change.isEmpty }
  }

  /// What the part with the keys' figures is called.
  static let figures = "Fordelingsnøglernes tal"

  /// The clauses in the order of the newer version; those that are only in the older stand where they
  /// stood.
  let clauses: [Clause]

  /// Compares what two versions say, part by part.
  init(_ older: [AgreementContent.Part], _ newer: [AgreementContent.Part]) {
    let moves = Moves(older, newer)
    clauses = Self.together(older, newer, by: \.heading).compactMap { old, new in
      Clause(old, new, moves)
    }
  }

  /// The elements of two rows in one order, those that are the same by `key` as pairs.
  fileprivate static func together<Element>(
    _ older: [Element], _ newer: [Element], by key: (Element) -> String
  ) -> [(older: Element?, newer: Element?)] {
    let most = older.count + newer.count
    let common = commonPlaces(older.map(key), newer.map(key), most: most) ?? []
    var pairs: [(older: Element?, newer: Element?)] = []
    var (oldPlace, newPlace) = (0, 0)
    for (old, new) in common + [(older.count, newer.count)] {
      pairs += older[oldPlace..<old].map { ($0, nil) } + newer[newPlace..<new].map { (nil, $0) }
      if old < older.count { pairs.append((older[old], newer[new])) }
      (oldPlace, newPlace) = (old + 1, new + 1)
    }
    return pairs
  }
}

extension AgreementRedline.Clause {
  /// The clause of two parts with one heading, of which one may be missing; nil where it says nothing
  /// that isn't said by its being left out.
  fileprivate init?(
    _ older: AgreementContent.Part?, _ newer: AgreementContent.Part?,
    _ moves: AgreementRedline.Moves
  ) {
    guard let part = newer ?? older else { return nil }
    let (old, new) = (older?.points ?? [], newer?.points ?? [])
    if old.isEmpty, new.isEmpty, older == nil || newer == nil { return nil }
    heading = part.heading
    isList = part.isList
    let compared = AgreementRedline.together(old, new, by: \.about).map { old, new in
      CorrectedText(
        Redline.pieces(from: old?.text ?? "", to: new?.text ?? ""),
        details: moves.words(about: old, new, in: part.heading))
    }
    texts =
      part.isList
      ? compared : compared.flatMap { text in text.pieces.lines.map { CorrectedText($0) } }
    let pieces = compared.flatMap(\.pieces)
    change =
      !pieces.isChanged
      ? "" : pieces.newer.isEmpty ? "udgår" : pieces.older.isEmpty ? "nyt" : "ændret"
  }
}

extension AgreementRedline {
  /// The points that stand in one part of the older version and in another of the newer.
  fileprivate struct Moves {
    private let olderPlaces: [String: String]
    private let newerPlaces: [String: String]

    init(_ older: [AgreementContent.Part], _ newer: [AgreementContent.Part]) {
      func places(_ parts: [AgreementContent.Part]) -> [String: String] {
        Dictionary(
          parts.flatMap { part in (part.subjects ?? []).map { ($0, part.heading) } },
          uniquingKeysWith: { first, _ in first })
      }
      (olderPlaces, newerPlaces) = (places(older), places(newer))
    }

    /// Where a point has gone to or come from, where it is only in one version's part.
    func words(
      about old: AgreementContent.Point?, _ new: AgreementContent.Point?, in heading: String
    ) -> [String] {
      switch (old, new) {
      case (let old?, nil):
        guard let place = newerPlaces[old.about], place != heading else { return [] }
        return ["Flyttet til »\(place)«"]
      case (nil, let new?):
        guard let place = olderPlaces[new.about], place != heading else { return [] }
        return ["Flyttet fra »\(place)«"]
      default: return []
      }
    }
  }
}

extension AgreementContent {
  /// A point of a part, with what it is about.
  typealias Point = (about: String, text: String)

  /// The parts that are compared with another version's: all it says, and what the keys come to.
  func compared(_ terms: PresentedTerms) -> [Part] {
    let told = Agreement.label(of: "changes")
    return parts.filter { $0.heading != told }.flatMap { part in
      part.heading == Agreement.label(of: "keys") ? [part, terms.figures] : [part]
    }
  }
}

extension AgreementContent.Part {
  /// The points, or the whole of the running text as one.
  fileprivate var points: [AgreementContent.Point] {
    if let subjects { return zip(subjects, paragraphs).map { ($0, $1) } }
    return paragraphs.isEmpty ? [] : [("", paragraphs.joined(separator: "\n"))]
  }
}

extension PresentedTerms {
  /// What the keys come to for each party, with what they are worked out from.
  fileprivate var figures: AgreementContent.Part {
    AgreementContent.Part(
      heading: AgreementRedline.figures,
      points: keys.flatMap { term -> [AgreementContent.Point] in
        let (id, name) = (term.key.id, term.key.name)
        var points: [AgreementContent.Point] = []
        if let budget = term.key.budget {
          points.append(("\(id) budget", "\(name), budget: \(budget.kroner) kr."))
        }
        if !term.problem.isEmpty { points.append(("\(id) problem", "\(name): \(term.problem)")) }
        for (place, party) in parties.enumerated() {
          let counts = term.parts.compactMap { part in
            part.amounts.indices.contains(place)
              ? part.amounts[place].map { "\(part.basis.shown) \($0.danish)" } : nil
          }
          let share = term.allocation?.shares.first { $0.department.id == party.id }
          let said =
            counts
            + [share?.percent.percent, share?.kroner.map { "\($0.kroner) kr." }].compactMap { $0 }
          points.append(
            ("\(id) \(party.id)", "\(name), \(party.name): \(said.joined(separator: " · "))"))
        }
        return points
      })
  }
}
