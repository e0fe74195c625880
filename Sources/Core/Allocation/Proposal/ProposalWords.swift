import Text

extension FairnessProposal {
  /// What the mixtures are held against: "timerne i 2025".
  public var grounds: String { fairness.grounds }

  /// What was found, in a sentence or two.
  public var verdict: String {
    let all = tried == 1 ? "Den ene blanding" : "Ingen af de \(tried.danish) blandinger"
    guard isFair else {
      return
        "\(all) gør fordelingsnøglen retvisende. Nærmest er \(mixture.words); så er der op til "
        + "\(points(rows.map(\.excess).max() ?? .zero)) procentpoint tilbage over grænsen."
    }
    return "Forslag: \(mixture.words). Ingen andel ændres mere end \(points(largestChange)) "
      + "procentpoint, og alle ligger højst \(limit.danish) procentpoint fra det, der er brugt."
  }

  /// Why it is this mixture and no other, in a sentence.
  public var reason: String {
    let found =
      isFair
      ? "Af de blandinger, der er retvisende, er det den, der ændrer mindst"
      : "Det er den blanding, der kommer nærmest det, der er brugt"
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
    [("betaler mere", payingMore), ("betaler mindre", payingLess)].compactMap { words, rows in
      rows.isEmpty ? nil : "\(rows.map(told).joinedAsSentence) \(words)."
    }
  }

  private func told(_ row: Row) -> String {
    let size = row.kroner.map { "\($0.magnitude.kroner) kr. om året" }
    return "\(row.department.name) (\(size ?? "\(points(row.change.magnitude)) procentpoint"))"
  }

  private func points(_ number: Quantity) -> String { number.danish(decimals: 2) }

  /// The shares as they are and as they would be beside what was used, as a table with a heading.
  public func table(withKroner: Bool = true, withDifferences: Bool = true) -> [[String]] {
    let hasKroner = withKroner && rows.contains { $0.kroner != nil }
    let differences = ["Forskel nu", "Forskel så"]
    let heading =
      ["Afdeling", "Nu", "Forslag", "Brugt"] + (withDifferences ? differences : [])
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
