{
    "algorithm": "Ed25519",
    "format": 1,
    "key": "d2f7-fdfe-65b2-a777-f254",
    "signature": "f+6OGVJaeoFOOZZFTCGk4cZgLraeEYpGz0HNXZfGrrIwNRPKXTiQ4uTsiLbD4WNdd4GNUeMPAGC10uCG0CSMCg==",
    "statement": "yakuba-trust-1"
}
