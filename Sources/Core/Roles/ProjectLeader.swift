extension ProjectInfo {
  /// Throws when the leader's last day is before the first, a meeting's notice is over a year, or the
  /// pages' address is none.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("notice"), let notice, notice > 365 {
      throw Refusal("Et varsel er højst 365 dage. Skriv fx 14.", field: "notice")
    }
    if changed.contains("site"), let link = Link(site), !link.isAddress {
      throw Refusal(
        link.refusal?.message
          ?? "Sidernes adresse begynder med https:// eller http://. Skriv fx https://fjordbo.dk/samdrift.",
        field: "site")
    }
    guard changed.contains("leadsFrom", "leadsUntil"), let leadsFrom, let leadsUntil,
      leadsUntil < leadsFrom
    else { return }
    throw Refusal(
      "Projektlederen begynder den \(leadsFrom.medium), så den sidste dag kan ikke være før.",
      field: "leadsUntil")
  }
}
