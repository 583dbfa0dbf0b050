import {instanceTypeIds} from '../fleet/instance-types.ts';
import {zoneName} from '../fleet/regions.ts';
import type {Json} from '../protocol/to-xml.ts';
import {isChinese} from './describe-regions.ts';
import type {Operation} from './operation.ts';
import {oneOf, region} from './parameters.ts';

const categories = ['cloud_essd', 'cloud_auto', 'cloud_essd_entry', 'cloud_ssd', 'cloud_efficiency'];
const types = instanceTypeIds.filter(type => /[78]/.test(type));
const families = [...new Set(types.map(type => type.slice(0, type.lastIndexOf('.'))))];

// The keys in small letters are so in the service, too.
const offer: Record<string, Json> = {
	AvailableResourceCreation: {ResourceTypes: ['VSwitch', 'IoOptimized', 'Instance', 'Disk', 'DedicatedHost']},
	AvailableDiskCategories: {DiskCategories: categories},
	AvailableVolumeCategories: {VolumeCategories: []},
	AvailableInstanceTypes: {InstanceTypes: types},
	DedicatedHostGenerations: {DedicatedHostGeneration: []},
	AvailableDedicatedHostTypes: {DedicatedHostType: []},
	AvailableResources: {
		ResourcesInfo: [
			{
				IoOptimized: true,
				NetworkTypes: {supportedNetworkCategory: ['vpc']},
				InstanceTypes: {supportedInstanceType: types},
				InstanceTypeFamilies: {supportedInstanceTypeFamily: families},
				InstanceGenerations: {supportedInstanceGeneration: ['ecs-5', 'ecs-6']},
				SystemDiskCategories: {supportedSystemDiskCategory: categories},
				DataDiskCategories: {supportedDataDiskCategory: categories},
			},
		],
	},
};

export const describeZones: Operation = ({parameters, requestId}) => {
	const place = region(parameters);
	const isInChinese = isChinese(parameters);
	oneOf(parameters, 'InstanceChargeType', ['PrePaid', 'PostPaid'], 'InvalidInstanceChargeType.NotFound');
	oneOf(parameters, 'SpotStrategy', ['NoSpot', 'SpotWithPriceLimit', 'SpotAsPriceGo'], 'InvalidSpotStrategy');
	const isShort = parameters.get('Verbose') === 'false';
	return {
		body: {
			RequestId: requestId,
			Zones: {
				Zone: place.zones.map(zone => ({
					ZoneId: zone,
					LocalName: zoneName(place, zone, isInChinese),
					ZoneType: 'AvailabilityZone',
					...(isShort ? {} : offer),
				})),
			},
		},
		rows: place.zones.length,
	};
};
