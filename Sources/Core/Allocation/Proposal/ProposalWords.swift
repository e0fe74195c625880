import Text

extension FairnessProposal {
  /// What the mixtures are held against: "timerne i 2025".
  public var grounds: String { fairness.grounds }

  /// What the key goes by today, and why that isn't fair.
  public var situation: String {
    let beyond = rows.filter { $0.differenceNow.magnitude > limit }.map {
      "\($0.department.name) brugte \($0.actual.percent) og betaler \($0.now.percent)"
    }
    return "»\(key.name)« fordeles i dag efter \(key.words). Målt på \(grounds) er det ikke "
      + "retvisende: \(beyond.joined(separator: "; ")). Der må højst være \(limit.danish) "
      + "procentpoint imellem."
  }

  /// What was found, in a sentence or two.
  public var verdict: String {
    guard isFair else {
      let none =
        tried == 1
        ? "Den eneste mulighed gør ikke fordelingsnøglen retvisende"
        : "Ingen af de \(tried.danish) blandinger gør fordelingsnøglen retvisende"
      return
        "\(none). Nærmest er \(mixture.words); så er der op til "
        + "\(points(rows.map(\.excess).max() ?? .zero)) procentpoint tilbage over grænsen."
    }
    return "Forslag: \(mixture.words). Ingen andel ændres mere end \(points(largestChange)) "
      + "procentpoint, og alle ligger højst \(limit.danish) procentpoint fra det, der er brugt."
  }

  /// Why it is this mixture and no other, in a sentence.
  public var reason: String {
    let found =
      isFair
      ? "Forslaget er den blanding inden for grænsen, der ændrer mindst"
      : "Det nærmeste er den blanding, der kommer tættest på det, der er brugt"
    return "\(found): den største ændring er \(points(largestChange)) procentpoint, og lagt sammen "
      + "er ændringerne \(points(sumOfChanges))."
  }

  /// What was looked through, in a sentence.
  public var searched: String {
    let names = bases.map(\.shown).joinedAsSentence
    let all = "\(tried.danish) \(tried == 1 ? "blanding" : "blandinger")"
    return "Der er set på \(all) i hele procent af \(names); "
      + "\(fitting == 0 ? "ingen" : fitting.danish) holder alle afdelinger inden for grænsen."
  }

  /// Who pays more and who less, in sentences; empty when nobody does.
  public var payers: [String] {
    [("mere", payingMore), ("mindre", payingLess)].compactMap { words, rows in
      guard let first = rows.first else { return nil }
      let verb = isFair ? "betaler" : "ville betale"
      let told =
        ["\(first.department.name) \(verb) \(size(of: first))"]
        + rows.dropFirst().map { "\($0.department.name) \(size(of: $0))" }
      return
        "\(told.joinedAsSentence) \(words) \(first.kroner == nil ? "af udgiften" : "om året")."
    }
  }

  /// Who pays more and who less, in all and for each dwelling; a sentence on each line.
  public var economy: String {
    let each = (payingMore + payingLess).compactMap { row in
      row.kronerPerDwelling.map { "\($0.signedKroner) kr. i \(row.department.name)" }
    }
    let dwellings = each.isEmpty ? [] : ["Pr. bolig og måned: \(each.joinedAsSentence)."]
    let whole = key.budget.map { ["I alt er udgiften den samme, \($0.kroner) kr. om året."] } ?? []
    return (payers + dwellings + whole).joined(separator: "\n")
  }

  private func size(of row: Row) -> String {
    row.kroner.map { "\($0.magnitude.kroner) kr." }
      ?? "\(points(row.change.magnitude)) procentpoint"
  }

  /// What the mixture is called over a column: a proposal only where it is fair.
  public var columnTitle: String { isFair ? "Forslag" : "Nærmest" }

  private func points(_ number: Quantity) -> String { number.danish(decimals: 2) }

  /// What stands over the differences that there are now.
  public static let differenceNow = "Forskel nu"

  /// The shares as they are and as they would be beside what was used, as a table with a heading.
  public func table(withKroner: Bool = true, withDifferences: Bool = true) -> [[String]] {
    let hasKroner = withKroner && rows.contains { $0.kroner != nil }
    let differences = [Self.differenceNow, "Forskel efter"]
    let heading =
      ["Afdeling", "Nu", columnTitle, "Brugt"] + (withDifferences ? differences : [])
      + (hasKroner ? ["Kr. om året"] : [])
    return [heading]
      + rows.map { row in
        [row.department.name, row.now.percent, row.proposed.percent, row.actual.percent]
          + (withDifferences
            ? [row.differenceNow.signedPoints, row.differenceProposed.signedPoints] : [])
          + (hasKroner ? [row.kroner?.signedKroner ?? "–"] : [])
      }
  }
}
