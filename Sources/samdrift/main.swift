print("samdrift")
