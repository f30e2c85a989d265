import assert from 'node:assert/strict';
import { distinctServices } from '../../../../src/core/draft/suggest/distinct-services.ts';

describe('the services of several records', () => {
  for (const [names, expected] of [
    [['checkout-api', 'Checkout'], 'checkout-api'],
    [['Checkout', 'checkout-api'], 'checkout-api'],
    [['checkout-api', 'Checkout API', 'CHECKOUT API'], 'checkout-api'],
    [['checkout-api', 'checkout-app'], 'checkout-api, checkout-app'],
    [['checkout-api', 'checkout-db', 'Checkout web'], 'checkout-api, checkout-db, Checkout web'],
    [['API', 'Service'], 'API, Service'],
    [['Платежи', 'платежи'], 'Платежи'],
    [['***', '+++'], '***, +++'],
  ] as const)
    it(`${names.join(', ')} → ${expected}`, () => assert.equal(distinctServices(names).join(', '), expected));
});
