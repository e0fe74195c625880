import Core

extension ActivityPlanner {
  /// What the user should know before saying yes.
  func remarks(on rows: [SheetImport.Row]) -> [String] {
    let usable = zip(entries, rows).lazy.filter { _, row in
      if case .refused = row.outcome { false } else { true }
    }.map(\.0)
    var remarks: [String] = usable.flatMap { entry in
      entry.remarks.map { "\(entry.place.place.capitalizedFirst): \($0)." }
    }
    remarks = remarks.withoutTheMany
    let ticked = usable.count { $0.isDoneWithoutDay && known($0)?.status != .done }
    if ticked > 0 {
      remarks.append(
        "\(ListKind.plan.counted(ticked)) er udført uden en dag i filen og krydses "
          + "af i dag, \(today.medium).")
    }
    return remarks + self.remarks(onDaysIn: usable) + self.remarks(onNamesIn: rows)
  }

  /// What is said of new deadlines on days when people are off.
  private func remarks(onDaysIn usable: some Sequence<Entry>) -> [String] {
    let warnings = usable.compactMap { entry -> String? in
      guard let day = entry.activity.deadline, day >= today, entry.activity.status != .done,
        day != known(entry)?.deadline, let warning = day.deadlineWarning
      else { return nil }
      return "\(entry.place.place.capitalizedFirst): fristen er \(day.numeric). \(warning)"
    }
    let most = 5
    return warnings.count <= most
      ? warnings
      : warnings.prefix(most)
        + ["Og \(warnings.count - most) andre frister på dage, hvor folk kan have fri."]
  }

  /// What is said of responsible that the project doesn't speak of.
  private func remarks(onNamesIn rows: [SheetImport.Row]) -> [String] {
    var new: [String] = []
    var seen: Set<String> = []
    for (entry, row) in zip(entries, rows) {
      let name = entry.activity.responsible
      if case .refused = row.outcome { continue }
      guard name != known(entry)?.responsible ?? "", !names.contains(name) else { continue }
      if seen.insert(name).inserted { new.append(name) }
    }
    if new.isEmpty { return [] }
    let words = new.prefix(10).map { name in
      "»\(name)«" + (names.suggestion(for: name).map { " (mente du »\($0)«?)" } ?? "")
    }
    let more = new.count > 10 ? " og \(new.count - 10) til" : ""
    return [
      "Ansvarlige, som ikke er nævnt i projektet før: \(words.joined(separator: ", "))\(more)."
    ]
  }
}

extension [String] {
  /// Remarks on rows: the first twenty, and how many more there are.
  var withoutTheMany: [String] {
    count <= 20 ? self : prefix(20) + ["Og \(count - 20) andre rækker, hvor det samme gælder."]
  }
}
