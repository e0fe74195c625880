import Core

/// What a site is made of.
public struct SiteContext: Sendable {
  /// The day it is made.
  public var today: Day
  /// The time zone that days begin in.
  public var zone: Zone
  /// The whole history, as it is; the site leaves out what isn't for everybody.
  public var ledger: Ledger
  /// From where the project is looked at.
  public var viewpoint: Viewpoint
  /// What the organisation puts at the head of its papers, of which the site has the logo.
  public var letterhead: Letterhead

  /// Creates the context of a site.
  public init(
    today: Day, zone: Zone, ledger: Ledger, viewpoint: Viewpoint = .now,
    letterhead: Letterhead = Letterhead()
  ) {
    (self.today, self.zone, self.ledger) = (today, zone, ledger)
    (self.viewpoint, self.letterhead) = (viewpoint, letterhead)
  }
}
