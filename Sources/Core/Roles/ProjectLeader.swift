extension ProjectInfo {
  /// Throws when the leader's last day is before the first, a meeting's notice is over a year, or the
  /// pages' address is none that everybody can be given.
  public func check(_ changed: ChangedFields, in project: Project) throws(Refusal) {
    if changed.contains("notice"), let notice, notice > 365 {
      throw Refusal("Et varsel er højst 365 dage. Skriv fx 14.", field: "notice")
    }
    if changed.contains("site"), let link = Link(site), let words = Self.hindrance(toSite: link) {
      throw Refusal(words, field: "site")
    }
    guard changed.contains("leadsFrom", "leadsUntil"), let leadsFrom, let leadsUntil,
      leadsUntil < leadsFrom
    else { return }
    throw Refusal(
      "Projektlederen begynder den \(leadsFrom.medium), så den sidste dag kan ikke være før.",
      field: "leadsUntil")
  }

  /// The address of the pages about the project; nil where it isn't known, or is none that everybody
  /// can be given.
  ///
  /// A history from elsewhere may have such in the field.
  public var siteAddress: String? {
    Link(site).flatMap { Self.hindrance(toSite: $0) == nil ? $0.text : nil }
  }

  /// Why the pages can't have a link as their address, as a sentence; nil where they can.
  private static func hindrance(toSite link: Link) -> String? {
    if !link.isAddress {
      return link.refusal?.message
        ?? "Sidernes adresse begynder med https:// eller http://. Skriv fx https://fjordbo.dk/samdrift."
    }
    if !link.hasAccount { return nil }
    return "Adressen må ikke have brugernavn og adgangskode i sig. Den står på papirerne, så skriv "
      + "den, som alle må se den, fx https://fjordbo.dk/samdrift."
  }
}
