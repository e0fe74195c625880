extension Department {
  /// The tenancy units (lejemålsenheder) by the rule: a dwelling counts 1, a business or an
  /// institution 1 per started 60 m², and a garage 1/5; nil while the dwellings aren't known.
  ///
  /// Businesses and garages that nobody has written are none: most departments have none.
  public var computedUnits: Quantity? {
    guard let dwellings else { return nil }
    let garageUnits = Quantity(tenThousandths: (garages ?? 0) * Quantity(1).tenThousandths / 5)
    return Quantity(dwellings + businesses.units) + garageUnits
  }

  /// The tenancy units as typed, or else as computed; nil when there is nothing to go by.
  public var tenancyUnits: Quantity? { typedUnits ?? computedUnits }
}
