extension PresentedTerms {
  /// What has changed since the terms were presented, in words; nothing while all is as it was.
  public func changes(in project: Project) -> [String] {
    let now = PresentedTerms(
      parties: parties.compactMap { project.department($0.id) },
      keys: keys.compactMap { project.allocationKey($0.key.id) }, in: project)
    return partyChanges(in: project)
      + keys.compactMap { old in
        guard let new = now.keys.first(where: { $0.key.id == old.key.id }) else {
          return "Fordelingsnøglen »\(old.key.name)« er slettet"
        }
        let changes = old.changes(to: new, parties, now.parties)
        return changes.isEmpty ? nil : "\(old.key.name): \(changes.joined(separator: ", "))"
      }
  }

  /// The parties that take part no longer, in their order.
  public func formerParties(in project: Project) -> [Department] {
    parties.filter { project.department($0.id)?.participates != true }
  }

  private func partyChanges(in project: Project) -> [String] {
    formerParties(in: project).map { "\($0.fullName) deltager ikke længere" }
      + parties.compactMap { old in
        guard let new = project.department(old.id).map({ Department(id: $0.id, named: $0.name) }),
          new.name != old.name
        else { return nil }
        return "\(old.fullName) hedder nu \(new.name)"
      }
  }
}

extension PresentedKey {
  /// How a key differs from itself as presented, in words.
  fileprivate func changes(
    to new: PresentedKey, _ parties: [Department], _ newParties: [Department]
  ) -> [String] {
    var changes: [String] = []
    if new.key.name != key.name { changes.append("hedder nu »\(new.key.name)«") }
    if new.key.budget != key.budget {
      changes.append("budgettet er nu \(new.budgetWords) (fremlagt: \(budgetWords))")
    }
    if new.key.words != key.words {
      changes.append("fordeles nu efter \(new.words) (fremlagt: \(words))")
    } else if new.key.period != key.period {
      let then = key.period?.shown ?? "ingen periode"
      changes.append(
        "timerne er nu fra \(new.key.period?.shown ?? "ingen periode") (fremlagt: \(then))")
    } else {
      let changed = newParties.compactMap { party -> String? in
        let figures = zip(
          amounts(of: party.id, parties), new.amounts(of: party.id, newParties)
        ).filter { $0.amount != $1.amount }.map { then, now in
          "\(now.basis.shown) \(then.words) → \(now.words)"
        }
        return figures.isEmpty ? nil : "\(party.name) (\(figures.joined(separator: ", ")))"
      }
      if !changed.isEmpty {
        changes.append("tallene er ændret for \(changed.joined(separator: ", "))")
      }
    }
    if changes.isEmpty, parties.map(\.id) == newParties.map(\.id), shares != new.shares {
      changes.append(
        new.allocation == nil ? "andelene kan ikke regnes ud nu" : "andelene er ændret")
    }
    return changes
  }

  private var budgetWords: String { key.budget.map { "\($0.kroner) kr." } ?? "ikke skrevet" }

  private var shares: [[Quantity?]]? { allocation?.shares.map { [$0.percent, $0.kroner] } }

  private func amounts(of party: String, _ parties: [Department]) -> [PresentedAmount] {
    guard let place = parties.firstIndex(where: { $0.id == party }) else { return [] }
    return parts.map {
      PresentedAmount(
        basis: $0.basis, amount: $0.amounts.indices.contains(place) ? $0.amounts[place] : nil)
    }
  }
}

/// What one party counts by one ingredient of a key.
private struct PresentedAmount {
  let basis: KeyBasis
  let amount: Quantity?

  var words: String { amount?.danish ?? "ikke skrevet" }
}
